package org.planwerk.desk.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.file.Documents;
import org.planwerk.desk.file.Documents.At;
import org.planwerk.desk.file.Documents.Brought;
import org.planwerk.desk.upload.Kept;
import org.planwerk.desk.upload.Uploads;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.word.Piece;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Visibility;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.BlockKind;
import org.planwerk.plan.SourceKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a Word file over: original, source, chapters with their blocks, and where they come from, all or nothing. */
@Service
class WordTakeovers {

    private static final int LONGEST_TITLE = 900;

    private final Workbench workbench;
    private final Documents documents;
    private final Uploads uploads;

    WordTakeovers(Workbench workbench, Documents documents, Uploads uploads) {
        this.workbench = workbench;
        this.documents = documents;
        this.uploads = uploads;
    }

    /**
     * What is wanted of the file.
     *
     * @param places of the chapters that are taken
     * @param figure what a picture is called that has no words of its own
     */
    record Wanted(String title, Outline outline, Set<String> places, String figure) {}

    /** The source; nothing if somebody has taken the file over or away already. */
    @Transactional
    public Optional<WorkingEntry> take(Kept kept, DeskEdition edition, Wanted wanted) {
        if (!uploads.remove(kept.id())) {
            return Optional.empty();
        }
        documents.keep(
                new Brought(kept.name(), kept.bytes(), wanted.title(), Visibility.INTERNAL),
                new At(edition.id(), null));
        var source = UuidCreator.getTimeOrderedEpoch().toString();
        var writings = new ArrayList<Writing>();
        writings.add(new Writing("sources", source, null, source(wanted, edition), null));
        var pictures = new ArrayList<Picture>();
        chapters(wanted, edition, source, writings, pictures);
        var written = workbench.write(writings);
        pictures.forEach(picture -> attach(picture, edition));
        return Optional.of(written.getFirst());
    }

    /** A picture and the chapter in which it stands. */
    private record Picture(String chapter, String name, Piece.Figure figure) {}

    private static ObjectNode source(Wanted wanted, DeskEdition edition) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("plan", edition.plan().toString())
                .put("kind", SourceKind.DOCUMENT.name())
                .put("title", shortened(wanted.title()))
                .put("edition", edition.id().toString())
                .put("basis", Basis.STATED.name())
                .put("visibility", Visibility.INTERNAL.name());
    }

    private void chapters(
            Wanted wanted, DeskEdition edition, String source, List<Writing> writings, List<Picture> pictures) {
        var position = workbench.titles("chapters", edition.id()).size();
        var ids = new HashMap<String, String>();
        for (var line : wanted.outline().lines()) {
            var above = line.above() == null ? null : ids.get(line.above());
            if (!wanted.places().contains(line.place())) {
                // What is left out leaves its place to what it belongs to.
                if (above != null) {
                    ids.put(line.place(), above);
                }
                continue;
            }
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            ids.put(line.place(), id);
            var chapter = JsonNodeFactory.instance
                    .objectNode()
                    .put("plan", edition.plan().toString())
                    .put("position", ++position)
                    .put("title", shortened(line.title()))
                    .put("basis", Basis.STATED.name());
            put(chapter, "number", line.number());
            put(chapter, "parent", above);
            var blocks = chapter.putArray("blocks");
            line.pieces().forEach(piece -> add(blocks, piece, id, wanted, pictures));
            if (blocks.isEmpty()) {
                chapter.remove("blocks");
            }
            writings.add(new Writing("chapters", id, edition.id(), chapter, null));
            writings.add(Writing.added("threads", null, thread(source, id, edition)));
        }
    }

    private static void add(ArrayNode blocks, Piece piece, String chapter, Wanted wanted, List<Picture> pictures) {
        switch (piece) {
            case Piece.Paragraph paragraph -> block(blocks, BlockKind.PARAGRAPH, paragraph.html());
            case Piece.Listing listing -> block(blocks, BlockKind.LIST, listing.html());
            case Piece.Table table -> block(blocks, BlockKind.TABLE, table.html());
            case Piece.Footnote footnote -> block(blocks, BlockKind.FOOTNOTE, footnote.html());
            case Piece.Heading heading -> block(blocks, BlockKind.HEADING, heading.html());
            case Piece.Figure figure -> {
                var name = wanted.figure() + " " + (pictures.size() + 1);
                pictures.add(new Picture(chapter, name, figure));
                var words = figure.alt() == null || figure.alt().isBlank() ? name : name + ": " + figure.alt();
                block(blocks, BlockKind.PARAGRAPH, "<p><em>" + Entities.escape(words) + "</em></p>");
            }
        }
    }

    private static void block(ArrayNode blocks, BlockKind kind, String html) {
        if (!html.isBlank()) {
            blocks.addObject()
                    .put("id", UuidCreator.getTimeOrderedEpoch().toString())
                    .put("kind", kind.name())
                    .put("html", html);
        }
    }

    /** A picture that cannot be drawn anew is left out; its words stand in the chapter. */
    private void attach(Picture picture, DeskEdition edition) {
        try {
            var figure = picture.figure();
            documents.keep(
                    new Brought(
                            picture.name() + "." + figure.type().ending(),
                            figure.bytes(),
                            figure.alt() == null ? "" : figure.alt(),
                            Visibility.INTERNAL),
                    new At(edition.id(), EntryKey.of("chapters", UUID.fromString(picture.chapter()), edition.id())));
        } catch (DocumentRefused noPicture) {
            return;
        }
    }

    static ObjectNode thread(String source, String to, DeskEdition edition) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("from", source)
                .put("to", to)
                .put("edition", edition.id().toString())
                .put("basis", Basis.STATED.name());
    }

    private static void put(ObjectNode node, String member, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(member, value);
        }
    }

    static String shortened(String title) {
        var line = title.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_TITLE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…"
                : line;
    }
}
