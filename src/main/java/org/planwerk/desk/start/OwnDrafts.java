package org.planwerk.desk.start;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwerk.desk.Speech;
import org.planwerk.history.Histories;
import org.planwerk.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The drafts in the fields of an editor, who writes them and cannot publish them. */
@Component
@Order(20)
class OwnDrafts implements Pile {

    private final Histories histories;

    OwnDrafts(Histories histories) {
        this.histories = histories;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public String path() {
        return "entwuerfe";
    }

    @Override
    public Laid laid(Glance glance) {
        return glance.acting().may(Permission.WRITE) && !glance.acting().may(Permission.PUBLISH) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String none(Glance glance) {
        return glance.acting().fields().isEmpty() ? "unassigned" : "none";
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var drafts = glance.living().stream()
                .flatMap(edition -> glance.drafts(edition).stream())
                .filter(glance::mayWrite)
                .toList();
        var authors = histories.authors(
                drafts.stream().map(draft -> draft.key().subject()).toList());
        return drafts.stream()
                .map(draft -> Paper.of(draft, glance)
                        .noting(
                                speech.singular(draft.key().list()),
                                speech.text("desk.publicity." + draft.publicity()),
                                Optional.ofNullable(authors.get(draft.key().subject()))
                                        .map(author ->
                                                speech.text("desk.pile.drafts.by", Map.of("name", author.name())))
                                        .orElse(null)))
                .toList();
    }
}
