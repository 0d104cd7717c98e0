package org.planwerk.desk.start;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Role;
import org.planwerk.packaging.WorkingEntry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The needs about which nobody has said yet in their edition whether they still hold. */
@Component
@Order(50)
class UnreviewedNeeds implements Pile {

    @Override
    public String name() {
        return "unreviewed";
    }

    @Override
    public String path() {
        return "ungeprueft";
    }

    @Override
    public Laid laid(Glance glance) {
        if (glance.acting().mayWriteEverywhere()) {
            return Laid.AS_A_LINE;
        }
        return glance.acting().roles().contains(Role.ADVISORY_BOARD) ? Laid.OPEN : Laid.NOT;
    }

    @Override
    public String none(Glance glance) {
        return glance.with("needs").isEmpty() ? "empty" : "none";
    }

    @Override
    public List<Paper> papers(Glance glance, Speech speech) {
        var reviews = glance.standing("reviews", null);
        var last = new HashMap<String, WorkingEntry>();
        reviews.forEach(review -> last.merge(
                review.text("need"), review, (one, other) -> day(one).compareTo(day(other)) > 0 ? one : other));
        return glance.with("needs").stream()
                .flatMap(edition -> open(edition, reviews, glance).stream()
                        .map(need -> paper(need, edition, last.get(need.key().id()), glance, speech)))
                .toList();
    }

    private static List<WorkingEntry> open(DeskEdition edition, List<WorkingEntry> reviews, Glance glance) {
        var reviewed = new HashSet<String>();
        reviews.stream()
                .filter(review -> review.text("edition").equals(edition.id().toString()))
                .forEach(review -> reviewed.add(review.text("need")));
        return glance.standing("needs", edition).stream()
                .filter(need -> !reviewed.contains(need.key().id()))
                .toList();
    }

    private static String day(WorkingEntry review) {
        return review.content().path("at").path("to").asString("");
    }

    private static Paper paper(
            WorkingEntry need, DeskEdition edition, @Nullable WorkingEntry last, Glance glance, Speech speech) {
        var paper = Paper.of(need, glance)
                .noting(
                        edition.title(),
                        last == null
                                ? speech.text("desk.pile.unreviewed.never")
                                : speech.text(
                                        "desk.pile.unreviewed.last",
                                        Map.of(
                                                "verdict",
                                                speech.code("reviews", "verdict", last.text("verdict")),
                                                "when",
                                                new Shown(speech.language())
                                                        .period(last.content().path("at")))));
        return glance.acting().mayWriteEverywhere()
                ? paper.doing(
                        speech.text("desk.pile.unreviewed.act"),
                        "/werkstatt/bedarfspruefungen/neu?need=" + need.key().id() + "&edition=" + edition.id())
                : paper;
    }
}
