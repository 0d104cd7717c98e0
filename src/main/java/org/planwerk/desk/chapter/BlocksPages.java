package org.planwerk.desk.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.EntryHead;
import org.planwerk.desk.Moments;
import org.planwerk.desk.Place;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.history.Histories;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.BlockKind;
import org.planwerk.plan.LivePart;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.WordDiff;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together the page on which a chapter is written. */
@Component
class BlocksPages {

    static final String VIEW = "/abschnitte";

    private final Workbench workbench;
    private final Entries entries;
    private final Histories histories;
    private final Messages messages;

    BlocksPages(Workbench workbench, Entries entries, Histories histories, Messages messages) {
        this.workbench = workbench;
        this.entries = entries;
        this.histories = histories;
        this.messages = messages;
    }

    /**
     * The open block, as somebody typed it.
     *
     * @param after the block behind which a new one is put
     * @param version of the chapter on which it rests
     * @param theirs the block as somebody else has saved it meanwhile
     */
    record Open(
            TypedBlock block,
            Optional<UUID> after,
            int version,
            Problems problems,
            Optional<JsonNode> theirs,
            boolean overtaken) {

        static Open of(TypedBlock block, Optional<UUID> after, int version) {
            return new Open(block, after, version, Problems.none(), Optional.empty(), false);
        }
    }

    ChapterView show(Place place, WorkingEntry chapter, @Nullable Open open, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var published = entries.find(chapter.key(), Layer.PUBLISHED)
                .map(entry -> Blocks.of(entry.content()))
                .orElse(new Blocks(List.of()));
        var blocks = Blocks.of(chapter.content());
        var path = place.path(chapter) + VIEW;
        var writable = workbench.mayWrite(place.sheet(), chapter);
        var shown = blocks.list();
        var isNew = open != null && blocks.find(open.block().id()).isEmpty();
        if (open != null && isNew) {
            shown = blocks.put(open.block().id(), List.of(placeholder(open.block())), open.after())
                    .list();
        }
        var all = new ArrayList<ChapterView.Block>();
        for (var index = 0; index < shown.size(); index++) {
            var block = shown.get(index);
            var id = UUID.fromString(block.path("id").asString());
            var kind = BlockKind.valueOf(block.path("kind").asString());
            var isOpen = open != null && open.block().id().equals(id);
            all.add(new ChapterView.Block(
                    id.toString(),
                    index + 1,
                    speech.text("desk.code.blocks.kind." + kind),
                    state(block, published, speech),
                    new BlockText(block.path("html").asString("")),
                    kind == BlockKind.LIVE ? live(block, place, speech) : null,
                    index == 0,
                    index == shown.size() - 1,
                    kind == BlockKind.FOOTNOTE,
                    writable ? inserts(path, "nach=" + id, speech) : List.of(),
                    writable && open != null && isOpen ? form(open, chapter, isNew, place, speech) : null));
        }
        var changes = changes(blocks, published, speech);
        return new ChapterView(
                EntryHead.of(place, chapter, speech, prefix, VIEW)
                        .with(List.of(speech.text(
                                "desk.chapter.meta",
                                Map.of("blocks", blocks.list().size(), "changed", changes.size())))),
                all,
                writable,
                changes,
                chapters(place, chapter),
                Acting.get().may(Permission.PUBLISH)
                        ? java.util.Objects.requireNonNull(place.edition()).path() + "/veroeffentlichen"
                        : null);
    }

    /** Where the first block of an empty chapter is begun. */
    List<ChapterView.Insert> inserts(String path, String where, Speech speech) {
        return Stream.of(BlockKind.values())
                .map(kind -> new ChapterView.Insert(
                        speech.text("desk.code.blocks.kind." + kind),
                        path + "?" + where + "&neu=" + kind + "&block=" + EntryKey.nextId() + "#offen"))
                .toList();
    }

    private static tools.jackson.databind.node.ObjectNode placeholder(TypedBlock block) {
        return tools.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("id", block.id().toString())
                .put("kind", block.kind().name());
    }

    private List<ChapterView.Chapter> chapters(Place place, WorkingEntry chapter) {
        return workbench.titles("chapters", place.editionId()).stream()
                .map(title -> new ChapterView.Chapter(
                        title.title(), place.path(title) + VIEW, title.key().equals(chapter.key())))
                .toList();
    }

    private static @Nullable String state(JsonNode block, Blocks published, Speech speech) {
        var before = published.find(UUID.fromString(block.path("id").asString()));
        return before.isEmpty()
                ? speech.text("desk.chapter.new")
                : before.get().equals(block) ? null : speech.text("desk.chapter.changed");
    }

    private List<ChapterView.Change> changes(Blocks blocks, Blocks published, Speech speech) {
        var changes = new ArrayList<ChapterView.Change>();
        for (var index = 0; index < blocks.list().size(); index++) {
            var block = blocks.list().get(index);
            var before = published.find(UUID.fromString(block.path("id").asString()));
            if (before.isEmpty() || !before.get().equals(block)) {
                changes.add(new ChapterView.Change(
                        block.path("id").asString(),
                        speech.text(
                                "desk.chapter.block",
                                Map.of(
                                        "number",
                                        index + 1,
                                        "kind",
                                        speech.text("desk.code.blocks.kind."
                                                + block.path("kind").asString()))),
                        WordDiff.of(before.map(old -> words(old, speech)).orElse(""), words(block, speech))));
            }
        }
        published.list().stream()
                .filter(old ->
                        blocks.find(UUID.fromString(old.path("id").asString())).isEmpty())
                .forEach(old -> changes.add(new ChapterView.Change(
                        "", speech.text("desk.chapter.gone"), WordDiff.of(words(old, speech), ""))));
        return changes;
    }

    private static String words(JsonNode block, Speech speech) {
        return block.path("kind").asString().equals(BlockKind.LIVE.name())
                ? speech.code("blocks", "live", block.path("live").asString())
                : InlineHtml.text(block.path("html").asString(""));
    }

    private String live(JsonNode block, Place place, Speech speech) {
        var what = speech.code("blocks", "live", block.path("live").asString(LivePart.MEASURES.name()));
        var field = block.path("liveField").asString("");
        return fields(place).stream()
                .filter(option -> option.value().equals(field))
                .findFirst()
                .map(option -> speech.text(
                        "desk.chapter.live.in",
                        Map.of("what", what, "field", option.label().text())))
                .orElse(what);
    }

    private List<Option> fields(Place place) {
        return workbench.titles("fields", place.editionId()).stream()
                .map(title -> new Option(title.key().id(), title.title()))
                .toList();
    }

    private ChapterView.Form form(Open open, WorkingEntry chapter, boolean isNew, Place place, Speech speech) {
        var notation = new Notation(speech::text);
        var block = open.block();
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("version", Integer.toString(open.version()));
        hidden.put("block", block.id().toString());
        hidden.put("kind", block.kind().name());
        open.after().ifPresent(after -> hidden.put("nach", after.toString()));
        block.cells().ifPresent(cells -> {
            hidden.put("rows", Integer.toString(cells.rows().size()));
            hidden.put("columns", Integer.toString(cells.columns()));
        });
        var rich = Stream.of(BlockKind.PARAGRAPH, BlockKind.LIST, BlockKind.FIGURE, BlockKind.FOOTNOTE)
                .anyMatch(block.kind()::equals);
        return new ChapterView.Form(
                hidden,
                controls(block, place, speech),
                block.cells().map(cells -> rows(cells, speech)).orElse(List.of()),
                rich ? new BlockText(block.html(notation)) : null,
                open.problems(),
                open.overtaken() ? overtaken(chapter, speech) : null,
                open.theirs()
                        .map(theirs -> WordDiff.of(
                                block.blocks(notation).stream()
                                        .map(mine -> words(mine, speech))
                                        .collect(java.util.stream.Collectors.joining(" ")),
                                words(theirs, speech)))
                        .orElse(List.of()),
                isNew);
    }

    private List<Control> controls(TypedBlock block, Place place, Speech speech) {
        var controls = new ArrayList<Control>();
        switch (block.kind()) {
            case LIVE -> {
                controls.add(control(
                        Kind.CHOICE,
                        "live",
                        speech,
                        block.live(),
                        Stream.of(LivePart.values())
                                .map(part -> new Option(part.name(), speech.code("blocks", "live", part.name())))
                                .toList()));
                controls.add(control(
                        Kind.CHOICE,
                        "field",
                        speech,
                        block.field(),
                        Stream.concat(
                                        Stream.of(new Option("", speech.text("desk.chapter.field.all"))),
                                        fields(place).stream())
                                .toList()));
            }
            case HEADING -> {
                controls.add(control(Kind.LINE, "text", "heading", speech, block.text()));
                controls.add(control(
                        Kind.CHOICE,
                        "level",
                        speech,
                        Integer.toString(block.level()),
                        IntStream.rangeClosed(2, 4)
                                .mapToObj(level ->
                                        new Option(Integer.toString(level), speech.text("desk.chapter.level." + level)))
                                .toList()));
            }
            case TABLE -> {
                if (block.cells().isPresent()) {
                    controls.add(control(
                            Kind.LINE,
                            "caption",
                            "caption",
                            speech,
                            block.cells().get().caption()));
                } else {
                    controls.add(control(Kind.LINES, "text", "html", speech, block.text()));
                }
            }
            case LIST -> {
                var isHtml = InlineHtml.looksLikeHtml(block.text());
                controls.add(control(Kind.LINES, "text", isHtml ? "html" : "items", speech, block.text()));
                if (!isHtml) {
                    controls.add(control(Kind.TICK, "ordered", speech, block.ordered() ? "true" : "", List.of()));
                }
            }
            default ->
                controls.add(control(
                        Kind.LINES,
                        "text",
                        InlineHtml.looksLikeHtml(block.text())
                                ? "html"
                                : block.kind() == BlockKind.FIGURE ? "figure" : "text",
                        speech,
                        block.text()));
        }
        return controls;
    }

    private static List<List<Control>> rows(TableCells cells, Speech speech) {
        var rows = new ArrayList<List<Control>>();
        for (var row = 0; row < cells.rows().size(); row++) {
            var controls = new ArrayList<Control>();
            for (var column = 0; column < cells.columns(); column++) {
                var values = cells.rows().get(row);
                controls.add(new Control(
                        Kind.LINE,
                        TableCells.name(row, column),
                        speech.text(
                                row == 0 ? "desk.chapter.cell.head" : "desk.chapter.cell",
                                Map.of("row", row, "column", column + 1)),
                        null,
                        List.of(column < values.size() ? values.get(column) : ""),
                        List.of(),
                        null,
                        List.of()));
            }
            rows.add(controls);
        }
        return rows;
    }

    private static Control control(Kind kind, String name, Speech speech, String value, List<Option> options) {
        return new Control(
                kind, name, speech.text("desk.chapter.form." + name), null, List.of(value), options, null, List.of());
    }

    /** With a hint that says how it is typed. */
    private static Control control(Kind kind, String name, String label, Speech speech, String value) {
        return new Control(
                kind,
                name,
                speech.text("desk.chapter.form." + label),
                speech.text("desk.chapter.hint." + label),
                List.of(value),
                List.of(),
                null,
                List.of());
    }

    private String overtaken(WorkingEntry current, Speech speech) {
        return histories
                .find(current.key().subject(), current.version())
                .map(version -> speech.text(
                        "desk.overtaken",
                        Map.of("name", version.by().name(), "moment", Moments.of(version.at(), speech.language()))))
                .orElse("");
    }

    Speech speech(Locale language) {
        return new Speech(messages, language);
    }

    static DeskEdition edition(Place place) {
        return java.util.Objects.requireNonNull(place.edition());
    }
}
