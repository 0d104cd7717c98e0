package org.planwerk.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwerk.history.Histories;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What the texts of the plan themselves leave to do. */
@Component
class OwnWork implements Waiting {

    /** So long before its end a plan needs a successor: a revision takes a year. */
    private static final int MONTHS_BEFORE_END = 12;

    private static final int NAMES = 3;

    private final Workbench workbench;
    private final DeskEditions editions;
    private final Histories histories;
    private final Clock clock;

    OwnWork(Workbench workbench, DeskEditions editions, Histories histories, Clock clock) {
        this.workbench = workbench;
        this.editions = editions;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(Acting acting) {
        if (!acting.may(Permission.WRITE)) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        var all = editions.list();
        DeskEditions.current(all).ifPresent(edition -> {
            drafts(edition, acting).ifPresent(items::add);
            unled(edition).ifPresent(items::add);
            unreviewed(edition).ifPresent(items::add);
            items.addAll(new Tongues(workbench, edition).items());
        });
        if (acting.may(Permission.DECIDE)) {
            ending(all).ifPresent(items::add);
        }
        return items;
    }

    /** An editor cannot publish: theirs wait for somebody else. */
    private Optional<Item> drafts(DeskEdition edition, Acting acting) {
        var drafts = workbench.listWaiting(edition.id());
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        var authors = histories.authors(
                drafts.stream().map(draft -> draft.key().subject()).toList());
        var mine = (int) authors.values().stream()
                .filter(author -> acting.account().equals(author.account()))
                .count();
        var publishes = acting.may(Permission.PUBLISH);
        if (!publishes && mine == 0) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                publishes && mine < drafts.size() ? Weight.HOLDS_OTHERS_UP : Weight.OPEN,
                publishes ? "desk.start.drafts" : "desk.start.drafts.own",
                publishes ? "desk.start.drafts.whose" : "desk.start.drafts.own.why",
                Map.of("count", publishes ? drafts.size() : mine, "mine", mine, "others", drafts.size() - mine),
                null,
                publishes ? "desk.start.drafts.act" : "desk.start.look",
                publishes ? edition.path() + "/veroeffentlichen" : edition.path()));
    }

    private Optional<Item> unled(DeskEdition edition) {
        var unled = standing("measures", edition).stream()
                .filter(measure -> roles(measure).stream().noneMatch("LEAD"::equals))
                .toList();
        return open("unled", unled, edition.path() + "/massnahmen");
    }

    private static List<String> roles(WorkingEntry measure) {
        var roles = new ArrayList<String>();
        measure.content()
                .path("involved")
                .forEach(one -> roles.add(one.path("role").asString("")));
        return roles;
    }

    private Optional<Item> unreviewed(DeskEdition edition) {
        return open("unreviewed", unreviewed(workbench, edition), "/werkstatt/bedarfspruefungen");
    }

    /** The needs of the edition about which nobody has said yet whether they still hold. */
    static List<WorkingEntry> unreviewed(Workbench workbench, DeskEdition edition) {
        var reviewed = new HashSet<String>();
        workbench.list("reviews", null).stream()
                .filter(review -> !review.publicity().isBinned()
                        && review.text("edition").equals(edition.id().toString()))
                .forEach(review -> reviewed.add(review.text("need")));
        return workbench.list("needs", edition.id()).stream()
                .filter(need -> !need.publicity().isBinned()
                        && !reviewed.contains(need.key().id()))
                .toList();
    }

    private List<WorkingEntry> standing(String list, DeskEdition edition) {
        return workbench.list(list, edition.id()).stream()
                .filter(entry -> !entry.publicity().isBinned())
                .toList();
    }

    private static Optional<Item> open(String what, List<WorkingEntry> entries, String path) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var names = String.join(
                ", ",
                entries.stream()
                        .limit(NAMES)
                        .map(entry -> "»" + Words.of(entry.title()).shortened(60) + "«")
                        .toList());
        return Optional.of(new Item(
                Weight.OPEN,
                "desk.start." + what,
                "desk.start.names",
                Map.of("count", entries.size(), "names", names, "more", Math.max(0, entries.size() - NAMES)),
                null,
                "desk.start.look",
                path));
    }

    /** Whoever has begun the next edition knows. */
    private Optional<Item> ending(List<DeskEdition> all) {
        var today = LocalDate.now(clock.withZone(Tenant.get().timeZone()));
        var last = all.stream()
                .filter(edition -> edition.state() == EditionState.IN_FORCE)
                .findFirst();
        var isFollowed = last.isPresent()
                && all.stream()
                        .anyMatch(edition -> edition.plan().equals(last.get().plan())
                                && edition.no() > last.get().no()
                                && edition.state() != EditionState.WITHDRAWN);
        if (last.isEmpty() || isFollowed) {
            return Optional.empty();
        }
        return end(last.get())
                .filter(end -> end.isBefore(today.plusMonths(MONTHS_BEFORE_END)))
                .map(end -> new Item(
                        end.isBefore(today) ? Weight.HOLDS_OTHERS_UP : Weight.SOON,
                        end.isBefore(today) ? "desk.start.ended" : "desk.start.ending",
                        "desk.start.ending.why",
                        Map.of("title", last.get().title()),
                        end,
                        "desk.start.ending.act",
                        "/werkstatt/fassungen/neu"));
    }

    private Optional<LocalDate> end(DeskEdition edition) {
        return workbench.list("editions", null).stream()
                .filter(entry -> entry.key().uuid().equals(edition.id()))
                .map(entry -> entry.content().path("period").path("to"))
                .filter(JsonNode::isString)
                .map(day -> LocalDate.parse(day.stringValue()))
                .findFirst();
    }
}
