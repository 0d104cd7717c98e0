package org.planwerk.identity;

import java.util.List;

/** The organisations for which a measure owner can report; the room that has the directory provides them. */
public interface ReportingOrganisations {

    List<Choice> list();
}
