package org.planwerk.document.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.planwerk.document.Characters;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.PlainText;

/** A table as text; which separator it has is seen from its first rows. */
record CsvTable(String text, Limits limits) {

    private static final String SEPARATORS = ";,\t|";
    private static final char USUAL = ';';

    /** A line by which Excel is told the separator. */
    private static final Pattern TOLD = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 50;

    static Optional<String> findText(byte[] bytes) {
        return PlainText.read(bytes);
    }

    Sheet sheet() {
        var told = TOLD.matcher(text);
        var isTold = told.lookingAt();
        var separator = isTold ? told.group(1).charAt(0) : separator(text);
        var rows = new SheetRows(limits);
        var number = 0L;
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(isTold ? text.substring(told.end()) : text)) {
            for (var row : reader) {
                put(rows, (int) ++number, row.getFields());
            }
        } catch (CsvParseException broken) {
            throw (DocumentRefused) new DocumentRefused.OpenQuote(number + 1).initCause(broken);
        } catch (IOException neverOnText) {
            throw new DocumentRefused.Unreadable(neverOnText);
        }
        return rows.sheet("");
    }

    private void put(SheetRows rows, int number, List<String> fields) {
        for (var column = 0; column < fields.size(); column++) {
            limits.checkCell(fields.get(column).length());
            rows.put(number, column, Value.text(Characters.clean(Formulas.unguard(fields.get(column)))));
        }
    }

    /** The one that divides most of the first rows into equally many cells. */
    private static char separator(String text) {
        var best = USUAL;
        var bestScore = 0;
        for (var separator : SEPARATORS.toCharArray()) {
            var score = score(text, separator);
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    /** How many rows have as many cells as the first one, weighed with the number of its cells; 0 if it has only one. */
    private static int score(String text, char separator) {
        var counts = new ArrayList<Integer>();
        var count = 0;
        var quoted = false;
        var begins = true;
        for (var i = 0; i < text.length() && counts.size() < LOOKED_AT; i++) {
            var c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && (begins || text.charAt(i - 1) == '"')) {
                quoted = true;
            } else if (c == separator) {
                count++;
            } else if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                counts.add(count);
                count = 0;
            }
            begins = c == separator || c == '\n' || c == '\r';
        }
        counts.add(count);
        var first = counts.getFirst();
        var alike = (int) counts.stream().filter(first::equals).count();
        return first == 0 ? 0 : alike * 100 + Math.min(first, 99);
    }
}
