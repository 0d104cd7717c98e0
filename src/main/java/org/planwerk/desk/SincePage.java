package org.planwerk.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.SinceView.Group;
import org.planwerk.desk.SinceView.Line;
import org.planwerk.document.Characters;
import org.planwerk.document.table.GermanValues;
import org.planwerk.document.table.Understood;
import org.planwerk.history.Histories;
import org.planwerk.history.Subject;
import org.planwerk.history.Version;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares the plan at two days: every entry that was saved between them, word by word. */
@Component
class SincePage {

    private static final int PAGE = 50;
    private static final int SITTINGS = 12;

    private final Workbench workbench;
    private final DeskEditions editions;
    private final Sittings sittings;
    private final Seals seals;
    private final Histories histories;
    private final PackageFormat format;
    private final Messages messages;

    SincePage(
            Workbench workbench,
            DeskEditions editions,
            Sittings sittings,
            Seals seals,
            Histories histories,
            PackageFormat format,
            Messages messages) {
        this.workbench = workbench;
        this.editions = editions;
        this.sittings = sittings;
        this.seals = seals;
        this.histories = histories;
        this.format = format;
        this.messages = messages;
    }

    /** What was asked for, as it was typed; {@code behind} names the last entry of the page before. */
    record Asked(String from, String to, @Nullable String behind) {}

    SinceView view(Asked asked, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var problems = new ArrayList<Problem>();
        var from = day("seit", asked.from(), problems);
        var to = day("bis", asked.to(), problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(new Problem("bis", "desk.since.order", Map.of()));
        }
        var shown = new Shown(language);
        var days = List.of(
                control("seit", from == null ? asked.from() : shown.day(from), speech),
                control("bis", to == null ? asked.to() : shown.day(to), speech));
        var last = lastSittings(speech, prefix);
        if (from == null || !problems.isEmpty()) {
            return new SinceView(days, new Problems(problems), last, null, List.of(), 0, seals.view(speech), null);
        }
        var zone = Moments.zone();
        var end = to == null ? LocalDate.of(9999, 1, 1) : to.plusDays(1);
        var found = histories.compare(
                from.atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant(),
                behind(asked.behind()),
                PAGE + 1);
        var page = found.stream().limit(PAGE).toList();
        var readable = page.stream().filter(SincePage::mayRead).toList();
        var telling = new Telling(speech, prefix);
        var groups = new LinkedHashMap<String, List<Line>>();
        readable.stream()
                .filter(difference -> Sheets.find(list(difference)).isPresent())
                .forEach(difference -> groups.computeIfAbsent(list(difference), key -> new ArrayList<>())
                        .add(telling.line(difference)));
        return new SinceView(
                days,
                Problems.none(),
                last,
                to == null
                        ? speech.text("desk.since.from", Map.of("from", shown.day(from)))
                        : speech.text("desk.since.between", Map.of("from", shown.day(from), "to", shown.day(to))),
                groups.entrySet().stream()
                        .map(group -> new Group(speech.plural(group.getKey()), group.getValue()))
                        .toList(),
                (int) readable.stream()
                        .filter(difference -> Sheets.find(list(difference)).isEmpty())
                        .count(),
                seals.view(speech),
                found.size() > PAGE
                        ? "?seit=" + from + (to == null ? "" : "&bis=" + to) + "&hinter="
                                + place(page.getLast().after().subject())
                        : null);
    }

    private static @Nullable LocalDate day(String name, String typed, List<Problem> problems) {
        return switch (GermanValues.day(Characters.clean(typed).strip())) {
            case Understood.Clear<LocalDate> clear -> clear.value();
            case Understood.Blank<LocalDate> blank -> null;
            case Understood.Unclear<LocalDate> unclear -> {
                problems.add(new Problem(
                        name, unclear.reason().key(), unclear.reason().values()));
                yield null;
            }
        };
    }

    private static FormItem.Control control(String name, String value, Speech speech) {
        return new FormItem.Control(
                FormItem.Kind.LINE,
                name,
                speech.text("desk.since." + name),
                speech.text("desk.since." + name + ".hint"),
                List.of(value),
                List.of(),
                null,
                List.of());
    }

    private List<Entry> lastSittings(Speech speech, String prefix) {
        return sittings.list().stream()
                .limit(SITTINGS)
                .map(sitting -> Entry.link(sitting.label(speech), prefix + "/werkstatt/verlauf?seit=" + sitting.day()))
                .toList();
    }

    private static String list(Histories.Difference difference) {
        return difference.after().subject().list();
    }

    /** What was or is kept from the public is not told by its history either. */
    private static boolean mayRead(Histories.Difference difference) {
        return Acting.get().may(Permission.READ_NON_PUBLIC)
                || !isNonPublic(difference.after())
                        && difference.before().filter(SincePage::isNonPublic).isEmpty();
    }

    private static boolean isNonPublic(Version version) {
        return content(version).path("visibility").asString("").equals("NON_PUBLIC");
    }

    private static ObjectNode content(Version version) {
        return version.content() == null
                ? JsonMapper.shared().createObjectNode()
                : (ObjectNode) JsonMapper.shared().readTree(version.content());
    }

    private static String place(Subject subject) {
        return subject.list() + "." + subject.id() + (subject.edition() == null ? "" : "." + subject.edition());
    }

    private static Subject behind(@Nullable String place) {
        if (place == null || !place.matches("\\w+\\.[\\w-]+(\\.[0-9a-f-]{36})?")) {
            return new Subject("", "", null);
        }
        var words = place.split("\\.");
        return new Subject(words[0], words[1], words.length > 2 ? UUID.fromString(words[2]) : null);
    }

    /** Says the differences of a page; what they refer to is asked for once. */
    private class Telling {

        private final Speech speech;
        private final String prefix;
        private final Map<UUID, DeskEdition> all =
                editions.list().stream().collect(Collectors.toMap(DeskEdition::id, edition -> edition));
        private final Naming naming;

        Telling(Speech speech, String prefix) {
            this.speech = speech;
            this.prefix = prefix;
            this.naming = new Naming(workbench, format, speech);
        }

        Line line(Histories.Difference difference) {
            var version = difference.after();
            var key = EntryKey.of(version.subject());
            var sheet = Sheets.find(key.list()).orElseThrow();
            var edition = key.edition() == null ? null : all.get(key.edition());
            var entry = new WorkingEntry(key, content(version), version.version(), Publicity.PUBLISHED);
            var name = naming.name(entry);
            var isThere = !sheet.edition() || edition != null;
            return new Line(
                    isThere ? Entry.link(name, prefix + new Place(sheet, edition).path(entry)) : Entry.of(name),
                    speech.text(
                            difference.before().isEmpty() ? "desk.since.new" : "desk.since.line",
                            Map.of(
                                    "name",
                                    version.by().name(),
                                    "action",
                                    speech.text("desk.action." + version.action()),
                                    "moment",
                                    Moments.of(version.at(), speech.language()),
                                    "edition",
                                    edition == null ? "" : edition.title())),
                    difference
                            .before()
                            .map(before -> naming.differences(key).list(content(before), content(version)))
                            .orElse(List.of()));
        }
    }
}
