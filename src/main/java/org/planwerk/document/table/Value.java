package org.planwerk.document.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What stands in a cell. */
public sealed interface Value {

    Value NOTHING = new Nothing();

    /** The cell is empty. */
    record Nothing() implements Value {}

    /** Text as it was typed, never empty. */
    record Text(String text) implements Value {}

    /** A number, with the digits that the spreadsheet knows: fifteen at most. */
    record Amount(BigDecimal amount) implements Value {}

    /** A day. */
    record Day(LocalDate day) implements Value {}

    /** A day with a time. */
    record Moment(LocalDateTime moment) implements Value {}

    /** True or false. */
    record Flag(boolean on) implements Value {}

    /** The spreadsheet could not calculate it: {@code #REF!}. */
    record Fault(String code) implements Value {}

    /** Text, or nothing if there is none. */
    static Value text(String text) {
        return text.isEmpty() ? NOTHING : new Text(text);
    }

    /** As people write it, in German: 1234,5 and 31.12.2024, ja and nein. */
    default String written() {
        return switch (this) {
            case Nothing _ -> "";
            case Text text -> text.text();
            case Amount amount -> amount.amount().toPlainString().replace('.', ',');
            case Day day -> Written.day(day.day());
            case Moment moment -> Written.moment(moment.moment());
            case Flag flag -> flag.on() ? "ja" : "nein";
            case Fault fault -> fault.code();
        };
    }
}
