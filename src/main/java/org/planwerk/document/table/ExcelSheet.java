package org.planwerk.document.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.Characters;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.Xml;

/** Takes the cells of a sheet as they come by. */
final class ExcelSheet implements Xml.Reading {

    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_AREAS = 20_000;

    /** Days that a spreadsheet knows, up to the end of 9999. */
    private static final double LAST_DAY = 2_958_466;

    private final List<String> texts;
    private final ExcelFormats formats;
    private final boolean from1904;
    private final Limits limits;
    private final SheetRows rows;
    private final List<SheetRows.Area> areas = new ArrayList<>();
    private final StringBuilder said = new StringBuilder();

    private int row;
    private int column = -1;
    private int cells;
    private String type = "n";
    private int style;
    private boolean listens;
    private int phonetic;

    ExcelSheet(List<String> texts, ExcelFormats formats, boolean from1904, Limits limits) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        this.limits = limits;
        rows = new SheetRows(limits);
    }

    Sheet sheet(String name) {
        areas.forEach(rows::join);
        return rows.sheet(name);
    }

    @Override
    public void read(XMLStreamReader xml) {
        if (xml.isStartElement()) {
            start(xml);
        } else if (xml.isEndElement()) {
            end(xml.getLocalName());
        } else if (listens && phonetic == 0 && xml.isCharacters()) {
            said.append(xml.getText());
            limits.checkCell(said.length() / 7);
        }
    }

    private void start(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = number(xml.getAttributeValue(null, "r"), row + 1);
                column = -1;
            }
            case "c" -> {
                var place = xml.getAttributeValue(null, "r");
                column = place == null ? column + 1 : Cell.column(place);
                type = xml.getAttributeValue(null, "t") == null ? "n" : xml.getAttributeValue(null, "t");
                style = number(xml.getAttributeValue(null, "s"), 0);
                said.setLength(0);
            }
            case "v", "t" -> listens = true;
            case "rPh" -> phonetic++;
            case "mergeCell" -> area(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "v", "t" -> listens = false;
            case "rPh" -> phonetic--;
            case "c" -> put(value(said.toString()));
            default -> {}
        }
    }

    private void put(Value value) {
        if (value instanceof Value.Nothing) {
            return;
        }
        if (++cells > MOST_CELLS) {
            throw new DocumentRefused.TooLarge("cells", MOST_CELLS);
        }
        rows.put(row, column, value);
    }

    private void area(@Nullable String reference) {
        var area = AREA.matcher(reference == null ? "" : reference);
        if (area.matches() && areas.size() < MOST_AREAS) {
            areas.add(new SheetRows.Area(
                    Integer.parseInt(area.group(2)),
                    Cell.column(area.group(1)),
                    Integer.parseInt(area.group(4)),
                    Cell.column(area.group(3))));
        }
    }

    private static int number(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : otherwise;
    }

    private Value value(String said) {
        return switch (type) {
            case "s" -> text(shared(said.strip()));
            case "str", "inlineStr" -> text(ExcelText.read(said));
            case "b" -> said.isBlank() ? Value.NOTHING : new Value.Flag(ExcelBook.isOn(said.strip()));
            case "e" -> said.isBlank() ? Value.NOTHING : new Value.Fault(Characters.clean(said.strip()));
            case "d" -> moment(said.strip());
            default -> said.isBlank() ? Value.NOTHING : amount(said.strip());
        };
    }

    private String shared(String number) {
        var at = number(number, -1);
        if (at < 0 || at >= texts.size()) {
            throw new DocumentRefused.Unreadable();
        }
        return texts.get(at);
    }

    private Value text(String text) {
        limits.checkCell(text.length());
        return Value.text(Characters.clean(text));
    }

    private static Value moment(String iso) {
        try {
            return iso.contains("T")
                    ? new Value.Moment(LocalDateTime.parse(iso.replaceFirst("Z$", "")))
                    : new Value.Day(LocalDate.parse(iso));
        } catch (DateTimeException noDay) {
            return Value.text(iso);
        }
    }

    private Value amount(String said) {
        double number;
        try {
            number = Double.parseDouble(said);
        } catch (NumberFormatException noNumber) {
            throw new DocumentRefused.Unreadable(noNumber);
        }
        if (!Double.isFinite(number) || Math.abs(number) > 1e100) {
            throw new DocumentRefused.Unreadable();
        }
        var shows = formats.shows(style);
        if (shows != ExcelFormats.Shows.NUMBER && number >= 0 && number < LAST_DAY) {
            return moment(number, shows);
        }
        var amount = BigDecimal.valueOf(number).round(new MathContext(15)).stripTrailingZeros();
        return new Value.Amount(amount.scale() < 0 ? amount.setScale(0) : amount);
    }

    private Value moment(double number, ExcelFormats.Shows shows) {
        var days = (long) Math.floor(number);
        var seconds = Math.round((number - days) * 86_400);
        if (shows == ExcelFormats.Shows.TIME && days == 0) {
            return Value.text(LocalTime.MIN.plusSeconds(seconds % 86_400).toString());
        }
        var first = from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, 30, 0, 0);
        // Excel believes that there was a 29 February 1900.
        var moment = first.plusDays(!from1904 && days < 60 ? days + 1 : days).plusSeconds(seconds);
        return seconds % 86_400 == 0 ? new Value.Day(moment.toLocalDate()) : new Value.Moment(moment);
    }
}
