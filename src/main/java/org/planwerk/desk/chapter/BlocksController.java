package org.planwerk.desk.chapter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Place;
import org.planwerk.desk.Places;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.chapter.BlocksPages.Open;
import org.planwerk.document.DocumentRefused;
import org.planwerk.history.Histories;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.BlockKind;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a chapter block by block. */
@WorkshopPages
class BlocksController {

    private static final String AT = "/fassung/{edition}/kapitel/{id}" + BlocksPages.VIEW;

    private final Places places;
    private final BlocksPages pages;
    private final Workbench workbench;
    private final Histories histories;

    BlocksController(Places places, BlocksPages pages, Workbench workbench, Histories histories) {
        this.places = places;
        this.pages = pages;
        this.workbench = workbench;
        this.histories = histories;
    }

    /** One chapter and where it lies. */
    private record At(Place place, WorkingEntry chapter, HttpServletRequest request, Locale language) {

        Blocks blocks() {
            return Blocks.of(chapter.content());
        }

        String prefix() {
            var uri = request.getRequestURI();
            return uri.substring(0, uri.indexOf("/werkstatt"));
        }

        ModelAndView back(UUID block, String notice) {
            return Redirect.to(prefix() + place.path(chapter) + BlocksPages.VIEW + "#b-" + block, request, notice);
        }
    }

    /**
     * The chapter, one of its blocks open or a new one begun.
     *
     * @param offen the open block
     * @param neu the kind of a new block, {@code block} its id, {@code nach} the block before it
     */
    @GetMapping(AT)
    ModelAndView show(
            @PathVariable int edition,
            @PathVariable String id,
            @RequestParam Optional<UUID> offen,
            @RequestParam Optional<BlockKind> neu,
            @RequestParam Optional<UUID> block,
            @RequestParam Optional<UUID> nach,
            HttpServletRequest request,
            Locale language) {
        var at = at(edition, id, request, language);
        var notation = new Notation(pages.speech(language)::text);
        var version = at.chapter().version();
        var open = offen.or(() -> block)
                .flatMap(at.blocks()::find)
                .map(found -> Open.of(TypedBlock.of(found, notation), Optional.empty(), version))
                .or(() ->
                        neu.flatMap(kind -> block.map(fresh -> Open.of(TypedBlock.empty(fresh, kind), nach, version))));
        return page(at, open.orElse(null), HttpStatus.OK);
    }

    private At at(int edition, String id, HttpServletRequest request, Locale language) {
        var place = places.at("kapitel", edition);
        return new At(place, places.entry(place, id), request, language);
    }

    private ModelAndView page(At at, @Nullable Open open, HttpStatus status) {
        var view = pages.show(at.place(), at.chapter(), open, at.language(), at.prefix());
        return new ModelAndView(
                "desk/chapter/chapter",
                Map.of(
                        "view",
                        new ChapterPage(
                                view,
                                pages.inserts(
                                        at.place().path(at.chapter()) + BlocksPages.VIEW,
                                        "erster=1",
                                        pages.speech(at.language())))),
                status);
    }

    /** Moves a block, or puts it into the history by taking it out of the chapter. */
    @PostMapping(
            value = AT,
            params = {"do!=save", "do!=autosave"})
    ModelAndView arrange(
            @PathVariable int edition,
            @PathVariable String id,
            @RequestParam("do") String act,
            @RequestParam UUID block,
            HttpServletRequest request,
            Locale language) {
        var at = at(edition, id, request, language);
        if (act.equals("row") || act.equals("column")) {
            return widened(at, block, act);
        }
        var blocks = at.blocks();
        if (blocks.find(block).isEmpty()) {
            return at.back(block, "desk.chapter.done.gone");
        }
        var arranged = switch (act) {
            case "up" -> blocks.moved(block, -1);
            case "down" -> blocks.moved(block, 1);
            case "drop" -> blocks.without(block);
            default -> blocks;
        };
        write(at.chapter(), arranged);
        return at.back(block, act.equals("drop") ? "desk.chapter.done.dropped" : "desk.done.moved");
    }

    private ModelAndView widened(At at, UUID id, String act) {
        var typed = typed(at, id);
        var cells = typed.block().cells().orElseGet(TableCells::empty);
        var more = act.equals("row") ? cells.withRow() : cells.withColumn();
        return page(at, Open.of(typed.block().withCells(more), typed.after(), typed.version()), HttpStatus.OK);
    }

    private static Open typed(At at, UUID id) {
        var request = at.request();
        var kind = Stream.of(BlockKind.values())
                .filter(one -> one.name().equals(request.getParameter("kind")))
                .findFirst()
                .orElse(BlockKind.PARAGRAPH);
        var after = request.getParameter("nach");
        var version = request.getParameter("version");
        return Open.of(
                TypedBlock.read(id, kind, request.getParameterMap()),
                after != null && after.matches("[0-9a-f-]{36}")
                        ? Optional.of(UUID.fromString(after))
                        : Optional.empty(),
                version != null && version.matches("\\d{1,9}")
                        ? Integer.parseInt(version)
                        : at.chapter().version());
    }

    /** Saves the open block, whatever has happened to the others meanwhile. */
    @PostMapping(value = AT, params = "do=save")
    ModelAndView save(
            @PathVariable int edition,
            @PathVariable String id,
            @RequestParam UUID block,
            HttpServletRequest request,
            Locale language) {
        var at = at(edition, id, request, language);
        return switch (saved(at, typed(at, block))) {
            case Saved.Done done -> at.back(block, "desk.done.savedDraft");
            case Saved.Refused refused -> page(at(edition, id, request, language), refused.open(), refused.status());
        };
    }

    /** As {@link #save}, while somebody types: answers only how it went, with the version that the next one rests on. */
    @PostMapping(value = AT, params = "do=autosave")
    ResponseEntity<Void> keep(
            @PathVariable int edition,
            @PathVariable String id,
            @RequestParam UUID block,
            HttpServletRequest request,
            Locale language) {
        var at = at(edition, id, request, language);
        return switch (saved(at, typed(at, block))) {
            case Saved.Done done ->
                ResponseEntity.noContent()
                        .header("Planwerk-Version", Integer.toString(done.version()))
                        .build();
            case Saved.Refused refused ->
                ResponseEntity.status(refused.status()).build();
        };
    }

    /** How saving went. */
    private sealed interface Saved {
        record Done(int version) implements Saved {}

        record Refused(Open open, HttpStatus status) implements Saved {}
    }

    private Saved saved(At at, Open typed) {
        var id = typed.block().id();
        var chapter = at.chapter();
        try {
            var blocks = typed.block().blocks(new Notation(pages.speech(at.language())::text));
            if (blocks.isEmpty()) {
                return refused(typed, Problems.of("text", "desk.chapter.problem.empty", Map.of()));
            }
            var now = at.blocks().find(id);
            var before = before(chapter, typed.version());
            var isMine =
                    blocks.size() == 1 && now.filter(blocks.getFirst()::equals).isPresent();
            if (before.isPresent() && !isMine && !before.get().find(id).equals(now)) {
                return new Saved.Refused(
                        new Open(typed.block(), typed.after(), chapter.version(), Problems.none(), now, true),
                        HttpStatus.CONFLICT);
            }
            return new Saved.Done(
                    write(chapter, at.blocks().put(id, blocks, typed.after())).version());
        } catch (DocumentRefused tooLarge) {
            return refused(typed, Problems.of("text", "desk.chapter.problem.large", Map.of()));
        } catch (EntryRefused.Wrong wrong) {
            return refused(
                    typed,
                    new Problems(wrong.faults().stream()
                            .map(fault -> new Problem(
                                    fault.path().endsWith("liveField")
                                            ? "field"
                                            : fault.path().endsWith("live") ? "live" : "text",
                                    fault.key(),
                                    fault.values()))
                            .toList()));
        } catch (EntryRefused.Overtaken overtaken) {
            return new Saved.Refused(
                    new Open(
                            typed.block(),
                            typed.after(),
                            overtaken.current().version(),
                            Problems.none(),
                            Blocks.of(overtaken.current().content()).find(id),
                            true),
                    HttpStatus.CONFLICT);
        }
    }

    private static Saved refused(Open typed, Problems problems) {
        return new Saved.Refused(
                new Open(typed.block(), typed.after(), typed.version(), problems, Optional.empty(), false),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The blocks on which the change rests; nothing if they are the present ones. */
    private Optional<Blocks> before(WorkingEntry chapter, int version) {
        if (version == chapter.version()) {
            return Optional.empty();
        }
        return histories
                .find(chapter.key().subject(), Math.max(1, version))
                .map(old -> Blocks.of(content(old.content())));
    }

    private static JsonNode content(@Nullable String json) {
        return JsonMapper.shared().readTree(json == null ? "{}" : json);
    }

    private WorkingEntry write(WorkingEntry chapter, Blocks blocks) {
        return workbench
                .write(List.of(Writing.changed(chapter.key(), blocks.in(chapter.content()), chapter.version())))
                .getFirst();
    }
}
