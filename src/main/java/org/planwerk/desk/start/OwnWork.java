package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Publications;
import org.planwerk.history.Histories;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.tenancy.Tenant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the texts and the editions of the plan leave to do for those who write everywhere, publish or decide. */
@Component
class OwnWork implements Waiting {

    /** So long before its end a plan needs a successor: a revision takes a year. */
    private static final int MONTHS_BEFORE_END = 12;

    private static final List<String> TRANSLATED = List.of("fields", "goals", "needs", "measures");

    private final Histories histories;
    private final Publications publications;

    OwnWork(Histories histories, Publications publications) {
        this.histories = histories;
        this.publications = publications;
    }

    @Override
    public List<Item> items(Glance glance) {
        var items = new ArrayList<Item>();
        if (glance.acting().may(Permission.PUBLISH)) {
            refused(glance).ifPresent(items::add);
            glance.living().forEach(edition -> drafts(edition, glance).ifPresent(items::add));
        }
        if (glance.acting().mayWriteEverywhere()) {
            untranslated(glance).ifPresent(items::add);
        }
        if (glance.acting().may(Permission.DECIDE)) {
            glance.editions().forEach(edition -> council(edition).ifPresent(items::add));
            glance.editions().stream()
                    .filter(edition -> edition.state() == EditionState.IN_FORCE)
                    .forEach(edition -> ending(edition, glance).ifPresent(items::add));
        }
        return items;
    }

    /** What was to be published at its moment, and was not. */
    private Optional<Item> refused(Glance glance) {
        var refused = publications.listRefused();
        return refused.isEmpty()
                ? Optional.empty()
                : glance.editions().stream()
                        .filter(edition ->
                                edition.id().equals(refused.getFirst().edition()))
                        .findFirst()
                        .map(edition -> new Item(
                                Weight.HOLDS_OTHERS_UP,
                                "desk.start.refused",
                                "desk.start.refused.why",
                                Map.of("count", refused.size()),
                                null,
                                "desk.start.look",
                                edition.path() + "/veroeffentlichen"));
    }

    private Optional<Item> drafts(DeskEdition edition, Glance glance) {
        var drafts = glance.draftKeys(edition);
        if (drafts.isEmpty()) {
            return Optional.empty();
        }
        var authors = histories.authors(drafts.stream().map(EntryKey::subject).toList());
        var mine = (int) authors.values().stream()
                .filter(author -> glance.acting().account().equals(author.account()))
                .count();
        return Optional.of(new Item(
                mine < drafts.size() ? Weight.HOLDS_OTHERS_UP : Weight.OPEN,
                "desk.start.drafts",
                "desk.start.drafts.whose",
                Map.of("count", drafts.size(), "mine", mine, "others", drafts.size() - mine, "title", edition.title()),
                null,
                "desk.start.drafts.act",
                edition.path() + "/veroeffentlichen"));
    }

    /** Names are what everybody reads first: those that are said in one language only. */
    private static Optional<Item> untranslated(Glance glance) {
        var town = Tenant.get();
        var others = town.languages().stream()
                .filter(language -> !language.equals(town.mainLanguage()))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var said = new HashSet<String>();
        glance.standing("translations", null).stream()
                .filter(translation -> translation.text("field").equals("title"))
                .forEach(translation -> said.add(
                        translation.text("edition") + translation.text("owner") + translation.text("language")));
        var owners = TRANSLATED.stream()
                .flatMap(list -> glance.with(list).stream().flatMap(edition -> glance.standing(list, edition).stream()))
                .map(WorkingEntry::key)
                .map(key -> key.edition() + key.id())
                .toList();
        var missing = others.stream()
                .flatMap(language -> owners.stream().map(owner -> owner + language.toLanguageTag()))
                .filter(name -> !said.contains(name))
                .count();
        return missing == 0
                ? Optional.empty()
                : Optional.of(new Item(
                        Weight.OPEN,
                        "desk.start.untranslated",
                        "desk.start.untranslated.why",
                        Map.of("count", missing, "all", owners.size() * others.size()),
                        null,
                        "desk.start.look",
                        "/werkstatt/uebersetzungen"));
    }

    /** What the council has in hand, or has handed back. */
    private static Optional<Item> council(DeskEdition edition) {
        var what = switch (edition.state()) {
            case PROPOSED -> "proposed";
            case ADOPTED -> "adopted";
            default -> null;
        };
        return Optional.ofNullable(what)
                .map(key -> new Item(
                        Weight.OPEN,
                        "desk.start." + key,
                        "desk.start." + key + ".why",
                        Map.of("title", edition.title()),
                        null,
                        "desk.start." + key + ".act",
                        life(edition)));
    }

    private static String life(DeskEdition edition) {
        return "/werkstatt/fassungen/" + edition.id() + "/leben";
    }

    /** Whoever has begun the next edition knows. */
    private static Optional<Item> ending(DeskEdition last, Glance glance) {
        var isFollowed = glance.editions().stream()
                .anyMatch(edition -> edition.plan().equals(last.plan())
                        && edition.no() > last.no()
                        && edition.state() != EditionState.WITHDRAWN);
        if (isFollowed) {
            return Optional.empty();
        }
        return end(last.id(), glance)
                .filter(end -> end.isBefore(glance.today().plusMonths(MONTHS_BEFORE_END)))
                .map(end -> new Item(
                        end.isBefore(glance.today()) ? Weight.HOLDS_OTHERS_UP : Weight.SOON,
                        end.isBefore(glance.today()) ? "desk.start.ended" : "desk.start.ending",
                        "desk.start.ending.why",
                        Map.of("title", last.title()),
                        end,
                        "desk.start.ending.act",
                        life(last) + "/naechste"));
    }

    private static Optional<LocalDate> end(UUID edition, Glance glance) {
        return glance.standing("editions", null).stream()
                .filter(entry -> entry.key().uuid().equals(edition))
                .map(entry -> entry.content().path("period").path("to"))
                .filter(JsonNode::isString)
                .map(day -> LocalDate.parse(day.stringValue()))
                .findFirst();
    }
}
