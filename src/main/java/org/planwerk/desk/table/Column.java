package org.planwerk.desk.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planwerk.document.Characters;
import org.planwerk.document.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a table of measures: one part of each measure as people write it into a cell, several values line by line.
 *
 * @param name known to forms and kept mappings, such as {@code involved.LEAD}
 * @param choices what the cells are chosen from; empty if they take anything
 */
record Column(String name, String label, int width, List<String> choices, Cells cells) {

    /** What a spreadsheet takes into one cell, with some room for its guards. */
    private static final int LONGEST = 32_000;

    /** How a part of a measure stands in a cell. */
    interface Cells {

        String show(JsonNode measure);

        /** Writes what the cell says into the measure; an answer says why that cannot be understood. */
        Optional<Reason> read(String cell, ObjectNode measure);
    }

    /** What stands in the cell; a text too long for any cell is named instead. */
    String show(JsonNode measure, String tooLong) {
        var shown = cells.show(measure);
        return shown.length() > LONGEST ? tooLong : shown;
    }

    /** Takes the cell over if it says anything else than the measure does: what nobody touched is kept to the letter. */
    Optional<Reason> read(String cell, ObjectNode measure, String tooLong) {
        if (plain(cell).equals(plain(show(measure, tooLong)))) {
            return Optional.empty();
        }
        return cell.length() > LONGEST
                ? Optional.of(new Reason("desk.table.long", Map.of("most", LONGEST)))
                : cells.read(plain(cell), measure);
    }

    /** Line ends and blanks around differ between programs and say nothing. */
    static String plain(String cell) {
        return Characters.clean(cell).replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
