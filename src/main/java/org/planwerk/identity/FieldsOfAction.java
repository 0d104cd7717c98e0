package org.planwerk.identity;

import java.util.List;

/** The fields of action that an editor can be given; the room that has the plan provides them. */
public interface FieldsOfAction {

    List<Choice> list();
}
