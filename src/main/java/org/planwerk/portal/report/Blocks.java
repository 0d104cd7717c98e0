package org.planwerk.portal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planwerk.document.tree.Block;
import org.planwerk.document.tree.Text;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;

/** The blocks of a report as its parts add them, one below the other. */
final class Blocks {

    private final Printed printed;
    private final Reading reading;
    private final MeasureWords words;
    private final List<Block> blocks = new ArrayList<>();
    private int headings;

    Blocks(Printed printed, MeasureWords words) {
        this.printed = printed;
        this.reading = printed.reading();
        this.words = words;
    }

    List<Block> list() {
        return List.copyOf(blocks);
    }

    void add(Block block) {
        blocks.add(block);
    }

    void addAll(List<Block> more) {
        blocks.addAll(more);
    }

    void passages(String text) {
        for (var passage : text.split("\\R\\s*\\R")) {
            if (!passage.isBlank()) {
                blocks.add(Block.body(Text.plain(passage.strip())));
            }
        }
    }

    void heading(int level, Text text) {
        blocks.add(new Block.Heading(level, "abschnitt-" + ++headings, text));
    }

    void say(String key, Map<String, ?> values) {
        blocks.add(Block.body(printed.text(key, values)));
    }

    void note(String key) {
        blocks.add(Block.note(printed.text(key)));
    }

    void table(String caption, List<String> heads, List<Block.Row> rows) {
        blocks.add(new Block.Table(printed.text(caption), List.of(printed.heads(heads)), rows));
    }

    void picture(List<Measure> shown) {
        if (!shown.isEmpty()) {
            var signs = shown.stream().map(words::sign).sorted().toList();
            blocks.add(new Block.Figure(
                    StatusMarks.of(signs),
                    reading.text("portal.report.marks", Map.of("count", shown.size(), "words", words.counted(shown))),
                    printed.text("portal.report.marks.caption")));
        }
    }

    void statusTable(List<Measure> shown) {
        table(
                "portal.report.status.list",
                List.of("portal.report.status", "portal.report.number", "portal.report.which"),
                words.byStatus(shown).entrySet().stream()
                        .map(one -> printed.row(List.of(
                                Text.plain(one.getKey().word()),
                                Text.plain(reading.number(one.getValue().size())),
                                words.list(one.getValue()))))
                        .toList());
    }
}
