package org.planwerk.portal.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.StableZip;
import org.planwerk.document.table.TableWriter;
import org.planwerk.document.table.TableWriter.Column;
import org.planwerk.document.table.Value;
import org.planwerk.portal.web.Reading;
import org.planwerk.report.ReportContent;
import org.planwerk.report.ReportContent.Beside;
import org.planwerk.report.ReportContent.Told;

/** The measures of a report as a workbook: numbers are numbers in it, and days are days. */
record ReportBook(Reading reading) {

    byte[] write(ReportContent content) {
        var written = new ByteArrayOutputStream();
        try (var sheet = TableWriter.xlsx(written, reading.text("portal.report.xlsx.title"), columns())) {
            for (var told : content.measures()) {
                sheet.add(row(told, true, ""));
            }
            for (var beside : content.beside()) {
                sheet.add(row(beside.measure(), false, why(beside)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StableZip.of(written.toByteArray(), content.document().cover().day());
    }

    private String why(Beside beside) {
        return beside.partOf() == null
                ? reading.text("portal.report.xlsx.why.addition")
                : reading.text("portal.report.xlsx.why.part", Map.of("measure", beside.partOf()));
    }

    private List<Column> columns() {
        return List.of(
                column("portal.report.xlsx.no", 10),
                column("portal.report.xlsx.number", 10),
                column("portal.report.measure", 50),
                column("portal.report.xlsx.fields", 30),
                column("portal.report.lead", 30),
                column("portal.report.status", 20),
                column("portal.report.xlsx.common", 16),
                column("portal.report.xlsx.delayed", 10),
                column("portal.report.xlsx.effect", 20),
                column("portal.report.at", 12),
                column("portal.report.xlsx.from", 12),
                column("portal.report.xlsx.to", 12),
                column("portal.money.planned", 14),
                column("portal.money.actual", 14),
                column("portal.report.xlsx.said", 60),
                column("portal.report.xlsx.counts", 10),
                column("portal.report.xlsx.why", 40));
    }

    private Column column(String key, int width) {
        return new Column(reading.text(key), width);
    }

    private List<Value> row(Told told, boolean counts, String why) {
        return List.of(
                new Value.Amount(BigDecimal.valueOf(told.no())),
                text(told.number()),
                text(told.title()),
                text(String.join(", ", told.fields())),
                text(String.join(", ", told.leads())),
                text(told.status()),
                text(reading.text("portal.status." + told.common())),
                new Value.Flag(told.delayed()),
                text(reading.text("portal.effect." + told.effect())),
                day(told.at()),
                day(told.runsFrom()),
                day(told.runsTo()),
                amount(told.planned()),
                amount(told.actual()),
                text(told.said()),
                new Value.Flag(counts),
                text(why));
    }

    private static Value text(@Nullable String text) {
        return Value.text(text == null ? "" : text);
    }

    private static Value day(@Nullable LocalDate day) {
        return day == null ? Value.NOTHING : new Value.Day(day);
    }

    private static Value amount(@Nullable BigDecimal amount) {
        return amount == null ? Value.NOTHING : new Value.Amount(amount);
    }
}
