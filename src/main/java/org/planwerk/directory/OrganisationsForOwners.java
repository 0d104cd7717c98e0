package org.planwerk.directory;

import java.util.List;
import org.planwerk.identity.Choice;
import org.planwerk.identity.ReportingOrganisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All organisations, for those who say for which of them somebody reports. */
@Service
class OrganisationsForOwners implements ReportingOrganisations {

    private final OrganisationNameStore store;

    OrganisationsForOwners(OrganisationNameStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> list() {
        return store.list();
    }
}
