package org.planwerk.packaging;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One member of an entry, and the columns that keep it. An absent member is unknown; "required" ones must be there. */
public sealed interface Property {

    String name();

    boolean required();

    /** The columns of the table, in the order of the values that reading gives. */
    List<String> columns();

    /** The same member, but it must be there. */
    Property must();

    /** Plain text on one line or several, at most {@code longest} characters. */
    record Text(String name, String column, boolean required, boolean lines, int longest) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Text must() {
            return new Text(name, column, true, lines, longest);
        }
    }

    /** Running text in the small set of HTML that {@link InlineHtml} names. */
    record Html(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Html must() {
            return new Html(name, column, true);
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    record Whole(String name, String column, boolean required, long least, long most) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Whole must() {
            return new Whole(name, column, true, least, most);
        }
    }

    /** A decimal number; digits are kept as they are. */
    record Decimal(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Decimal must() {
            return new Decimal(name, column, true);
        }
    }

    /** True, or false when absent. */
    record Flag(String name, String column) implements Property {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Flag must() {
            throw new IllegalStateException("an absent flag is false");
        }
    }

    /** One of a closed set of words; {@code usual} stands for an absent one. */
    record Code(
            String name,
            String column,
            boolean required,
            List<String> words,
            @Nullable String usual) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Code must() {
            return new Code(name, column, true, words, usual);
        }
    }

    /** The id of an entry of one of {@code sections}; {@code kindColumn} keeps which kind of thing it is. */
    record Reference(
            String name,
            String column,
            boolean required,
            List<String> sections,
            @Nullable String kindColumn) implements Property {
        @Override
        public List<String> columns() {
            return kindColumn == null ? List.of(column) : List.of(column, kindColumn);
        }

        @Override
        public Reference must() {
            return new Reference(name, column, true, sections, kindColumn);
        }

        /** The same reference, whose kind of thing stands in a column beside it. */
        public Reference withKindIn(String kind) {
            return new Reference(name, column, required, sections, kind);
        }
    }

    /** An id of its own, such as that of a block. */
    record Id(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Id must() {
            return new Id(name, column, true);
        }
    }

    /** A period as somebody stated it: first day, last day and the words for it ("Herbst 2010"), each may be absent. */
    record Period(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column + "_from", column + "_to", column + "_label");
        }

        @Override
        public Period must() {
            return new Period(name, column, true);
        }
    }

    /** A day, as 2019-04-11. */
    record Day(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Day must() {
            return new Day(name, column, true);
        }
    }

    /** A time of day, as 14:00. */
    record Time(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Time must() {
            return new Time(name, column, true);
        }
    }

    /** A moment, as 2019-04-11T16:30:00Z. */
    record Moment(String name, String column, boolean required) implements Property {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Moment must() {
            return new Moment(name, column, true);
        }
    }

    /** Several short words in their order, such as languages. */
    record Words(String name, String column) implements Property {
        @Override
        public boolean required() {
            return false;
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Words must() {
            return this;
        }
    }

    static Text line(String name) {
        return new Text(name, column(name), false, false, 1_000);
    }

    static Text lines(String name) {
        return new Text(name, column(name), false, true, 100_000);
    }

    /** A text too long for any field, kept as it is. */
    static Text document(String name) {
        return new Text(name, column(name), false, true, 50_000_000);
    }

    static Html html(String name) {
        return new Html(name, column(name), false);
    }

    static Whole whole(String name) {
        return new Whole(name, column(name), false, 0, Integer.MAX_VALUE);
    }

    static Whole whole(String name, long least, long most) {
        return new Whole(name, column(name), false, least, most);
    }

    static Decimal decimal(String name) {
        return new Decimal(name, column(name), false);
    }

    static Flag flag(String name) {
        return new Flag(name, column(name));
    }

    static Code code(String name, Enum<?>... words) {
        return new Code(name, column(name), false, names(words), null);
    }

    /** A word of a closed set of which {@code usual} is meant when none is given. */
    static Code codeOr(Enum<?> usual, String name) {
        var words = usual.getDeclaringClass().getEnumConstants();
        return new Code(name, column(name), false, names((Enum<?>[]) words), usual.name());
    }

    /** An id that no list of the package has, such as that of a block. */
    static Id id(String name, String column) {
        return new Id(name, column, false);
    }

    static Reference reference(String name, String... sections) {
        return new Reference(name, column(name) + "_id", false, List.of(sections), null);
    }

    static Period period(String name) {
        return new Period(name, column(name), false);
    }

    static Day day(String name) {
        return new Day(name, column(name), false);
    }

    static Time time(String name) {
        return new Time(name, column(name), false);
    }

    static Moment moment(String name) {
        return new Moment(name, column(name), false);
    }

    static Words words(String name) {
        return new Words(name, column(name));
    }

    private static List<String> names(Enum<?>... words) {
        return Stream.of(words).map(Enum::name).toList();
    }

    /** {@code basisNote} is kept in {@code basis_note}. */
    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
