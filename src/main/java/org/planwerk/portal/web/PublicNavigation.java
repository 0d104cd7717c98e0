package org.planwerk.portal.web;

import java.util.List;
import java.util.Optional;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Navigation;
import org.springframework.stereotype.Component;

/** The ways through a municipality's pages. */
@Component
class PublicNavigation implements Navigation {

    private final PublicContents contents;

    PublicNavigation(PublicContents contents) {
        this.contents = contents;
    }

    @Override
    public List<Item> items() {
        return List.of(
                new Item("start", "portal.nav.start", ""),
                new Item("plan", "portal.nav.plan", "/plan"),
                new Item("massnahmen", "portal.nav.measures", "/massnahmen"),
                new Item("vergleich", "portal.nav.synopsis", "/vergleich"),
                new Item("quellen", "portal.nav.sources", "/quellen"),
                new Item("dokumente", "portal.nav.files", "/dokumente"));
    }

    @Override
    public Optional<String> planWord() {
        return Tenant.find().isEmpty()
                ? Optional.empty()
                : contents.get().plans().stream().findFirst().map(Plan::kind);
    }
}
