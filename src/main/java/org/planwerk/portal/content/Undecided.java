package org.planwerk.portal.content;

/** Why a thing stands in an edition though the council did not decide it. */
public enum Undecided {
    /** It lay before the council, which adopted the edition without it. */
    LEFT_OUT,
    /** It came after the decision. */
    ADDED
}
