package org.planwerk.document.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.planwerk.document.Characters;

final class CsvTableWriter implements TableWriter {

    private final CsvWriter csv;

    CsvTableWriter(OutputStream out, List<Column> columns) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        // Without this mark spreadsheets read umlauts wrongly.
        writer.write('\uFEFF');
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(writer);
        csv.writeRecord(columns.stream().map(column -> text(column.title())).toList());
    }

    @Override
    public void add(List<? extends Value> row) {
        row.forEach(value -> Limits.USUAL.checkCell(value.written().length()));
        csv.writeRecord(row.stream().map(CsvTableWriter::cell).toList());
    }

    private static String cell(Value value) {
        // A number is what it is, also with a minus before it.
        return value instanceof Value.Amount ? value.written() : text(value.written());
    }

    private static String text(String text) {
        return Formulas.guard(Characters.clean(text));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
