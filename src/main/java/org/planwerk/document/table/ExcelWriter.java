package org.planwerk.document.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.planwerk.document.Characters;

final class ExcelWriter implements TableWriter {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST_NAME = 31;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    ExcelWriter(OutputStream out, String name, List<Column> columns) throws IOException {
        book = new Workbook(out, "Planwerk", "1.0");
        sheet = book.newWorksheet(name(name));
        offer(columns);
        sheet.freezePane(0, 1);
        for (var column = 0; column < columns.size(); column++) {
            sheet.width(column, Math.clamp(columns.get(column).width(), 4, 250));
            text(column, columns.get(column).title());
            sheet.style(0, column).bold().wrapText(true).set();
        }
        row = 1;
    }

    private static String name(String name) {
        var clean = Characters.clean(name)
                .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'|'$", " ")
                .strip();
        var cut = clean.codePoints()
                .limit(LONGEST_NAME / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.isEmpty()
                ? "Tabelle"
                : clean.length() <= LONGEST_NAME ? clean : cut.toString().strip();
    }

    /** Choices stand on a sheet of their own: in the cell's rule they may have 255 letters in all. */
    private void offer(List<Column> columns) throws IOException {
        if (columns.stream().allMatch(column -> column.choices().isEmpty())) {
            return;
        }
        var lists = book.newWorksheet(name("Auswahl").equals(sheet.getName()) ? "Listen" : "Auswahl");
        lists.setVisibilityState(VisibilityState.HIDDEN);
        for (var column = 0; column < columns.size(); column++) {
            var choices = columns.get(column).choices();
            for (var i = 0; i < choices.size(); i++) {
                lists.inlineString(i, column, ExcelText.write(Characters.clean(choices.get(i))));
            }
            if (!choices.isEmpty()) {
                var letters = Cell.letters(column);
                sheet.range(1, column, Limits.USUAL.rows(), column)
                        .validateWithListByFormula(
                                "%s!$%s$1:$%s$%d".formatted(lists.getName(), letters, letters, choices.size()));
            }
        }
        // The zip has room for one open sheet.
        lists.finish();
    }

    @Override
    public void add(List<? extends Value> values) throws IOException {
        for (var column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        if (++row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Value value) {
        switch (value) {
            case Value.Nothing _ -> {}
            case Value.Text text -> text(column, text.text());
            case Value.Fault fault -> text(column, fault.code());
            case Value.Flag flag -> sheet.value(row, column, flag.on());
            case Value.Amount amount -> amount(column, amount.amount());
            case Value.Day day -> {
                sheet.value(row, column, day.day());
                sheet.style(row, column).format("dd.mm.yyyy").set();
            }
            case Value.Moment moment -> {
                sheet.value(row, column, moment.moment());
                sheet.style(row, column).format("dd.mm.yyyy hh:mm").set();
            }
        }
    }

    /** What a spreadsheet would round stays as text. */
    private void amount(int column, BigDecimal amount) {
        if (amount.stripTrailingZeros().precision() > MOST_DIGITS) {
            text(column, amount.toPlainString());
        } else {
            sheet.value(row, column, amount);
        }
    }

    private void text(int column, String text) {
        Limits.USUAL.checkCell(text.length());
        var clean = Characters.clean(text);
        if (clean.isEmpty()) {
            return;
        }
        sheet.inlineString(row, column, ExcelText.write(clean));
        // Otherwise "=1+1" would become a formula as soon as somebody opens the cell.
        sheet.style(row, column).format("@").wrapText(clean.contains("\n")).set();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
