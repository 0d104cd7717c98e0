package org.planwerk.desk.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.desk.table.StatusCells.StatusWord;
import org.planwerk.packaging.Property;
import org.planwerk.packaging.Section;
import org.planwerk.plan.Role;

/** All columns that a table of measures may have, in the order in which it is written. */
final class Columns {

    static final String LIST = "measures";
    static final String ID = "id";
    static final String NO = "no";
    static final String TITLE = "title";
    static final String NUMBER = "number";
    static final String MONEY = "resources";
    static final String STATEMENTS = "statements";
    static final String STATUS = "statement.statusWord";
    static final String STATED = "statement.text";
    static final String STATED_AT = "statement.at";

    private static final Pattern YEAR = Pattern.compile("resources\\.((?:19|20|21)\\d\\d)");
    private static final List<String> ORDER = List.of(
            NO,
            NUMBER,
            TITLE,
            "summary",
            "text",
            "fields",
            "goals",
            "needs",
            "themes",
            "targetGroups",
            "involved",
            "binding",
            "permanent",
            "runs",
            "steps",
            "place",
            MONEY,
            "legalBasis",
            "priorityMark",
            "goodPractice",
            "links",
            "parent",
            "catalogue",
            "cycle",
            "basis",
            "basisNote",
            "visibility",
            "position",
            ID);

    private final Section section;
    private final Speech speech;
    private final Map<String, Names> names;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Column> beside = new LinkedHashMap<>();

    /**
     * @param names of the entries that cells may name, by their list
     * @param words in which the plan says how far its measures are
     */
    Columns(Section section, Speech speech, Map<String, Names> names, List<StatusWord> words) {
        this.section = section;
        this.speech = speech;
        this.names = names;
        if (!words.isEmpty()) {
            var shown = new Shown(speech.language());
            addBeside(STATUS, 18, new StatusCells("statusWord", words));
            addBeside(STATED, 60, new TextCells(Property.lines("text")));
            addBeside(STATED_AT, 14, new DayCells(shown, "at"));
        }
        for (var name : ORDER) {
            if (name.equals("involved")) {
                for (var role : Role.values()) {
                    add(new Column(
                            "involved." + role,
                            speech.text("desk.code.role." + role),
                            30,
                            List.of(),
                            new InvolvedCells(role.name(), names("organisations"))));
                }
            } else {
                add(column(name));
            }
        }
    }

    private void addBeside(String name, int width, Column.Cells cells) {
        beside.put(
                name,
                new Column(
                        name, speech.text("desk.table.column." + name), width, List.of(), new StatementCells(cells)));
    }

    private void add(Column column) {
        columns.put(column.name(), column);
    }

    private Column column(String name) {
        var shown = new Shown(speech.language());
        if (name.equals(NO) || name.equals(ID)) {
            return new Column(name, speech.text("desk.table.column." + name), 12, List.of(), new KeyCells(name));
        }
        if (name.equals("steps")) {
            return new Column(name, speech.text("desk.table.column.steps"), 40, List.of(), new StepCells(shown));
        }
        if (name.equals(MONEY)) {
            return new Column(
                    name, speech.text("desk.table.column.resources"), 40, List.of(), new MoneyCells(shown, speech));
        }
        if (name.equals("links")) {
            return new Column(name, speech.text("desk.table.column.links"), 40, List.of(), new LinkCells());
        }
        var label = speech.member(LIST, name);
        var child = section.children().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        if (child.isPresent()) {
            var of = child.get().properties().getFirst() instanceof Property.Reference reference
                    ? Optional.of(names(reference.sections().getFirst()))
                    : Optional.<Names>empty();
            return new Column(
                    name,
                    label,
                    30,
                    List.of(),
                    new ListCells(name, of, child.get().order() == null));
        }
        var member = section.members().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return switch (member) {
            case Property.Reference reference -> {
                var entries = names(reference.sections().getFirst());
                yield new Column(name, label, 30, List.of(), new ReferenceCells(name, entries));
            }
            case Property.Code code -> {
                var words = new LinkedHashMap<String, String>();
                code.words().forEach(word -> words.put(word, speech.code(LIST, name, word)));
                yield new Column(
                        name, label, 18, List.copyOf(words.values()), new CodeCells(name, words, code.usual()));
            }
            case Property.Flag flag -> {
                var yes = speech.text("desk.yes");
                yield new Column(name, label, 10, List.of(yes), new FlagCells(name, yes));
            }
            case Property.Text text -> new Column(name, label, text.lines() ? 60 : 30, List.of(), new TextCells(text));
            case Property.Whole whole -> new Column(name, label, 10, List.of(), new WholeCells(whole));
            case Property.Period period -> new Column(name, label, 24, List.of(), new PeriodCells(shown, ""));
            default -> throw new IllegalStateException("no cells for " + member);
        };
    }

    Names names(String list) {
        return names.getOrDefault(list, new Names(List.of()));
    }

    /** Everything that a measure says, without what says the same in other words. */
    List<Column> whole() {
        return List.copyOf(columns.values());
    }

    /**
     * The column of the name, also one of those that only take: parts such as a begin, an end, the money of a year, and how far
     * a measure is.
     */
    Optional<Column> find(String name) {
        var shown = new Shown(speech.language());
        var year = YEAR.matcher(name);
        if (name.equals("runs.from") || name.equals("runs.to")) {
            return Optional.of(new Column(
                    name,
                    speech.text("desk.table.column." + name),
                    14,
                    List.of(),
                    new PeriodCells(shown, name.substring(5))));
        }
        if (year.matches()) {
            var label = speech.text("desk.table.column.year", Map.of("year", year.group(1)));
            return Optional.of(
                    new Column(name, label, 14, List.of(), new YearCells(Integer.parseInt(year.group(1)), shown)));
        }
        return Optional.ofNullable(columns.getOrDefault(name, beside.get(name)));
    }

    Column get(String name) {
        return find(name).orElseThrow();
    }

    /** All that a column of somebody's file may be, with the years that it speaks of. */
    List<Column> choices(List<Integer> years) {
        var choices = new ArrayList<Column>();
        for (var column : columns.values()) {
            choices.add(column);
            if (column.name().equals("runs")) {
                choices.add(get("runs.from"));
                choices.add(get("runs.to"));
            }
            if (column.name().equals(MONEY)) {
                years.forEach(year -> choices.add(get(MONEY + "." + year)));
            }
        }
        choices.addAll(beside.values());
        return choices;
    }

    String tooLong() {
        return speech.text("desk.table.tooLong");
    }
}
