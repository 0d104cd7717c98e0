package org.planwerk.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.history.Histories;
import org.planwerk.history.Version;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.EntryTitle;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.WorkingEntry.Publicity;
import org.planwerk.text.MainText;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Tab;
import org.planwerk.web.WordDiff;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together the pages of lists and of single entries. */
@Component
public class EntryPages {

    private static final int VERSIONS = 3;
    private static final Set<String> MISSING = Set.of("packaging.missing", "packaging.blank");

    /** The lists whose entries have a course of their own, on a page of its own. */
    private static final Set<String> LIVING = Set.of("editions", "cycles");

    private final Workbench workbench;
    private final Entries entries;
    private final Histories histories;
    private final PackageFormat format;
    private final Messages messages;
    private final List<Toolbox> toolboxes;

    EntryPages(
            Workbench workbench,
            Entries entries,
            Histories histories,
            PackageFormat format,
            Messages messages,
            List<Toolbox> toolboxes) {
        this.workbench = workbench;
        this.entries = entries;
        this.histories = histories;
        this.format = format;
        this.messages = messages;
        this.toolboxes = toolboxes;
    }

    /**
     * What was typed into a form, and how it went.
     *
     * @param conflicts members that somebody else has meanwhile changed differently
     */
    record Attempt(Typed typed, int basedOn, Problems problems, Set<String> conflicts) {}

    /** What is wrong, each with the label of its control, so that the sentence can be understood by itself. */
    Problems problems(Place place, List<EntryRefused.Fault> faults, Locale language) {
        var speech = new Speech(messages, language);
        return new Problems(faults.stream()
                .map(fault -> problem(place.sheet(), fault, speech))
                .toList());
    }

    private static Problem problem(Sheet sheet, EntryRefused.Fault fault, Speech speech) {
        var control = fault.path().replaceFirst("\\.(from|to|label)$", "");
        var member = control.replaceFirst(".*\\.", "").replaceFirst("\\[.*", "");
        var list = control.contains("[") ? control.replaceFirst("\\[.*", "") : sheet.list();
        var label = member.isEmpty() ? speech.singular(sheet.list()) : speech.member(list, member);
        return MISSING.contains(fault.key())
                ? new Problem(control, "desk.problem.missing", Map.of("label", label))
                : new Problem(
                        control,
                        "desk.problem",
                        Map.of("label", label, "text", speech.text(fault.key(), fault.values())));
    }

    /** What an entry said in one of its versions; nothing if that was erased. */
    JsonNode content(EntryKey key, int version) {
        return histories
                .find(key.subject(), version)
                .map(Version::content)
                .<JsonNode>map(JsonMapper.shared()::readTree)
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    ListView list(Place place, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var sheet = place.sheet();
        var all = workbench.list(sheet.list(), place.editionId());
        var edition = place.edition();
        var mayAdd = workbench.mayAdd(sheet);
        return new ListView(
                speech.plural(sheet.list()),
                edition == null ? null : edition.title(),
                place.path(),
                current(sheet),
                List.of(
                        new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"),
                        Crumb.here(Words.of(speech.plural(sheet.list())))),
                tabs(place, speech, prefix),
                lines(place, all.stream().filter(entry -> !entry.publicity().isBinned()), speech),
                lines(place, all.stream().filter(entry -> entry.publicity().isBinned()), speech),
                mayAdd ? place.path() + "/neu" : null,
                speech.text("desk.new." + sheet.list()),
                sheet.edition() && mayAdd,
                speech.text("desk.list.empty", Map.of("list", speech.plural(sheet.list()))),
                tools(place, null, speech));
    }

    private List<Toolbox.Tool> tools(Place place, @Nullable WorkingEntry entry, Speech speech) {
        return toolboxes.stream()
                .flatMap(toolbox -> toolbox.list(place, entry, speech).stream())
                .toList();
    }

    private List<ListView.Line> lines(Place place, Stream<WorkingEntry> all, Speech speech) {
        var things = place.sheet().edition();
        var differences = new Differences(
                format.section(place.sheet().list()),
                place.sheet(),
                new Choices(workbench, speech, place.editionId()),
                speech);
        return new Branches(all.toList())
                .list().stream()
                        .map(branch -> {
                            var entry = branch.entry();
                            return new ListView.Line(
                                    Words.of(name(entry, speech, differences)),
                                    place.path(entry),
                                    things && entry.no() > 0
                                            ? speech.text("desk.line.no", Map.of("no", entry.no()))
                                            : null,
                                    entry.publicity(),
                                    entry.key().id(),
                                    branch.depth());
                        })
                        .toList();
    }

    /** What an entry is called; threads and reviews by what they join. */
    static String name(WorkingEntry entry, Speech speech, Differences differences) {
        return switch (entry.key().list()) {
            case "threads" ->
                differences.text("from", entry.content()) + " → " + differences.text("to", entry.content());
            case "reviews" ->
                differences.text("need", entry.content()) + ": " + differences.text("verdict", entry.content());
            case "statements" ->
                differences.text("measure", entry.content()) + ", " + differences.text("at", entry.content());
            case "legalPages" -> speech.code("legalPages", "kind", entry.key().id());
            case "attachments" -> differences.text("file", entry.content());
            default -> {
                var number = entry.text("number");
                yield number.isEmpty() ? entry.title() : number + " " + entry.title();
            }
        };
    }

    /** The lists beside this one, each with its address. */
    private static List<Tab> tabs(Place place, Speech speech, String prefix) {
        var edition = place.edition();
        return siblings(place.sheet()).stream()
                .map(sheet -> new Tab(
                        speech.plural(sheet.list()),
                        prefix + new Place(sheet, edition).path(),
                        sheet.equals(place.sheet()),
                        null))
                .toList();
    }

    private static List<Sheet> siblings(Sheet sheet) {
        return Stream.of(Sheets.texts(), Sheets.sources(), Sheets.progress(), Sheets.decisions(), Sheets.settings())
                .filter(group -> group.contains(sheet))
                .findFirst()
                .orElseThrow();
    }

    static String current(Sheet sheet) {
        if (sheet.edition()) {
            return "texts";
        }
        if (Sheets.settings().contains(sheet)) {
            return "settings";
        }
        return Sheets.decisions().contains(sheet) ? "editions" : "sources";
    }

    /** A new entry on its sheet, with what is known already: the ids of what it refers to, by member. */
    EntryView add(Place place, Map<String, String> known, Locale language) {
        var section = format.section(place.sheet().list());
        var beginning = beginning(place, section);
        section.members().stream()
                .filter(member -> member instanceof Property.Reference)
                .map(Property::name)
                .filter(member -> EntryKey.isId(known.getOrDefault(member, "")))
                .forEach(member -> beginning.put(member, known.get(member)));
        return added(place, null, new Shown(language).typed(section, beginning), language);
    }

    EntryView add(Place place, Attempt attempt, Locale language) {
        return added(place, attempt, attempt.typed(), language);
    }

    private EntryView added(Place place, @Nullable Attempt attempt, Typed typed, Locale language) {
        var speech = new Speech(messages, language);
        var section = format.section(place.sheet().list());
        var form = form(place, section, speech);
        return new EntryView(
                Words.of(speech.text("desk.new." + place.sheet().list())),
                eyebrow(place, null, speech),
                List.of(),
                place.path() + "/neu",
                current(place.sheet()),
                crumbs(place, speech.text("desk.new." + place.sheet().list()), speech),
                List.of(),
                form.parts(typed, Set.of(), Map.of()),
                Map.of("key", key(attempt)),
                attempt == null ? Problems.none() : attempt.problems(),
                Publicity.NEW,
                true,
                true,
                false,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** The id that the entry will have, so that a form that is sent twice adds one entry. */
    private static String key(@Nullable Attempt attempt) {
        var typed = attempt == null ? "" : attempt.typed().one("key");
        return EntryKey.isId(typed) ? typed : EntryKey.nextId().toString();
    }

    /** What a new entry says before anybody has typed anything. */
    public ObjectNode beginning(Place place, Section section) {
        var node = JsonNodeFactory.instance.objectNode();
        var members = section.members().stream().map(member -> member.name()).collect(Collectors.toSet());
        if (members.contains("basis")) {
            node.put("basis", "STATED");
        }
        var edition = place.edition();
        var plan = edition != null
                ? edition.plan().toString()
                : workbench.titles("plans", null).stream()
                        .map(EntryTitle::key)
                        .map(key -> key.id())
                        .findFirst()
                        .orElse(null);
        if (plan != null && (section.thing() != null || members.contains("plan"))) {
            node.put("plan", plan);
        }
        if (members.contains("position")) {
            node.put(
                    "position",
                    workbench.titles(place.sheet().list(), place.editionId()).size() + 1);
        }
        switch (place.sheet().list()) {
            case "editions" ->
                node.put("state", "PREPARATION").put("record", "COMPLETE").put("no", next("editions"));
            case "plans" -> node.put("no", next("plans"));
            case "resolutions" -> node.put("no", next("resolutions"));
            case "attachments" -> node.put("layer", "PUBLISHED");
            case "statements" -> node.put("state", "RELEASED");
            case "files" -> node.put("type", "text/html");
            default -> {}
        }
        return node;
    }

    private int next(String list) {
        return workbench.list(list, null).stream()
                        .mapToInt(WorkingEntry::no)
                        .max()
                        .orElse(0)
                + 1;
    }

    EntryView show(Place place, WorkingEntry entry, @Nullable Attempt attempt, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var section = format.section(place.sheet().list());
        var published = published(place, entry);
        var typed = attempt == null ? new Shown(language).typed(section, entry.content()) : attempt.typed();
        var waiting = published == null
                ? Set.<String>of()
                : EntryForm.differing(place.sheet().members(), entry.content(), published);
        var choices = new Choices(workbench, speech, place.editionId());
        var differences = new Differences(section, place.sheet(), choices, speech);
        var writable = workbench.mayWrite(place.sheet(), entry);
        var basedOn = attempt == null ? entry.version() : attempt.basedOn();
        var name = name(entry, speech, differences);
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("version", Integer.toString(basedOn));
        return new EntryView(
                Words.of(name),
                eyebrow(place, entry, speech),
                meta(place, entry, speech),
                place.path(entry),
                current(place.sheet()),
                crumbs(place, name, speech),
                entryTabs(place, entry, speech, prefix, ""),
                new EntryForm(section, place.sheet(), choices, speech)
                        .parts(typed, waiting, theirs(attempt, section, differences, typed, entry, language)),
                hidden,
                attempt == null ? Problems.none() : attempt.problems(),
                entry.publicity(),
                false,
                writable,
                writable && section.binned(),
                entry.publicity().isWaiting() && Acting.get().may(Permission.PUBLISH) ? place.path(entry) : null,
                place.sheet().list().equals("chapters") ? place.path(entry) + "/abschnitte" : null,
                published == null ? List.of() : differences.list(published, entry.content()),
                decided(place, entry)
                        .map(decided -> differences.list(decided.content(), entry.content()))
                        .orElse(List.of()),
                versions(entry, speech),
                attempt == null || attempt.conflicts().isEmpty() ? null : overtaken(entry, speech),
                tools(place, entry, speech));
    }

    private List<String> meta(Place place, WorkingEntry entry, Speech speech) {
        var meta = new ArrayList<String>();
        meta.add(speech.text("desk.publicity." + entry.publicity()));
        var edition = place.edition();
        if (edition != null
                && edition.state().isDecided()
                && decided(place, entry).isEmpty()) {
            meta.add(speech.text("desk.life.notDecided"));
        }
        return meta;
    }

    private Optional<WorkingEntry> decided(Place place, WorkingEntry entry) {
        return place.edition() == null || !place.edition().state().isDecided()
                ? Optional.empty()
                : entries.find(entry.key(), Layer.DECIDED);
    }

    BinView bin(Place place, WorkingEntry entry, Places places, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        return new BinView(
                Words.of(entry.title()),
                eyebrow(place, entry, speech),
                place.path(entry),
                current(place.sheet()),
                crumbs(place, entry.title(), speech),
                workbench.listReferring(entry.key()).stream()
                        .map(other -> referring(other, places, speech, prefix))
                        .toList(),
                entry.version());
    }

    private Entry referring(WorkingEntry other, Places places, Speech speech, String prefix) {
        var list = other.key().list();
        var sheet = Sheets.find(list);
        var name = sheet.map(own -> name(
                        other,
                        speech,
                        new Differences(
                                format.section(list),
                                own,
                                new Choices(workbench, speech, other.key().edition()),
                                speech)))
                .orElse(other.title());
        var words = Words.of(sheet.isPresent() ? speech.singular(list) + ": " + name : name);
        return places.path(other).map(path -> Entry.link(words, prefix + path)).orElse(Entry.of(words));
    }

    private @Nullable JsonNode published(Place place, WorkingEntry entry) {
        if (!place.sheet().edition()) {
            return null;
        }
        return entries.find(entry.key(), Layer.PUBLISHED)
                .map(WorkingEntry::content)
                .orElse(null);
    }

    private Map<String, List<WordDiff.Run>> theirs(
            @Nullable Attempt attempt,
            Section section,
            Differences differences,
            Typed typed,
            WorkingEntry entry,
            Locale language) {
        var theirs = new LinkedHashMap<String, List<WordDiff.Run>>();
        if (attempt != null && !attempt.conflicts().isEmpty()) {
            var mine =
                    new Understanding(section, typed, entry.content(), language).content(attempt.conflicts().stream());
            attempt.conflicts()
                    .forEach(member -> theirs.put(
                            member,
                            WordDiff.of(differences.text(member, mine), differences.text(member, entry.content()))));
        }
        return theirs;
    }

    private String overtaken(WorkingEntry current, Speech speech) {
        return histories
                .find(current.key().subject(), current.version())
                .map(version -> speech.text(
                        "desk.overtaken",
                        Map.of("name", version.by().name(), "moment", Moments.of(version.at(), speech.language()))))
                .orElse("");
    }

    private List<EntryView.VersionLine> versions(WorkingEntry entry, Speech speech) {
        if (!Acting.get().may(Permission.READ_HISTORY)) {
            return List.of();
        }
        return histories.list(entry.key().subject(), Integer.MAX_VALUE, VERSIONS).stream()
                .map(version -> new EntryView.VersionLine(
                        Moments.of(version.at(), speech.language()),
                        speech.text(
                                "desk.version",
                                Map.of(
                                        "name",
                                        version.by().name(),
                                        "action",
                                        speech.text("desk.action." + version.action())))))
                .toList();
    }

    EntryForm form(Place place, Section section, Speech speech) {
        return new EntryForm(section, place.sheet(), new Choices(workbench, speech, place.editionId()), speech);
    }

    /** The views of one entry; {@code current} is the end of the address of the one that is shown. */
    static List<Tab> entryTabs(Place place, WorkingEntry entry, Speech speech, String prefix, String current) {
        var views = new ArrayList<List<String>>();
        views.add(List.of("desk.tab.edit", ""));
        if (place.sheet().list().equals("chapters")) {
            views.add(List.of("desk.tab.blocks", "/abschnitte"));
        }
        if (place.sheet().edition()) {
            views.add(List.of("desk.tab.preview", "/vorschau"));
        }
        if (MainText.isTranslated(place.sheet().list())) {
            views.add(List.of("desk.tab.translations", "/uebersetzungen"));
        }
        if (Acting.get().may(Permission.READ_HISTORY)) {
            views.add(List.of("desk.tab.history", "/verlauf"));
        }
        if (LIVING.contains(place.sheet().list())) {
            views.add(List.of("desk.life.tab." + place.sheet().list(), "/leben"));
        }
        return views.stream()
                .map(view -> new Tab(
                        speech.text(view.getFirst()),
                        prefix + place.path(entry) + view.getLast(),
                        view.getLast().equals(current),
                        null))
                .toList();
    }

    static List<Crumb> crumbs(Place place, String here, Speech speech) {
        return List.of(
                new Crumb(Words.of(speech.text("desk.menu.desk")), "/werkstatt"),
                new Crumb(Words.of(speech.plural(place.sheet().list())), place.path()),
                Crumb.here(Words.of(here)));
    }

    static String eyebrow(Place place, @Nullable WorkingEntry entry, Speech speech) {
        var what = speech.singular(place.sheet().list())
                + (entry == null || !place.sheet().edition() || entry.no() == 0 ? "" : " " + entry.no());
        var edition = place.edition();
        return edition == null ? what : what + ", " + edition.title();
    }

    /** The lists of an entry that are rows in its form, for buttons that add one. */
    Set<String> rowLists(Place place) {
        return format.section(place.sheet().list()).children().stream()
                .filter(child -> !child.bare())
                .map(Section.Children::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Section section(Place place) {
        return format.section(place.sheet().list());
    }
}
