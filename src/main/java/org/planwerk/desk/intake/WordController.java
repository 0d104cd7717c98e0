package org.planwerk.desk.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.desk.upload.Kept;
import org.planwerk.desk.upload.Uploads;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.FileType;
import org.planwerk.document.word.WordIntake;
import org.planwerk.document.word.WordText;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.web.Entry;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A plan comes in as a Word file, and its paragraphs become what they say. */
@WorkshopPages
class WordController {

    private static final String AT = "/fassung/{edition}/word";
    private static final String FILE = AT + "/{upload}";
    private static final String SPLIT = AT + "/quelle/{source}";

    private final Places places;
    private final Workbench workbench;
    private final Uploads uploads;
    private final WordTakeovers takeovers;
    private final Marks marks;
    private final Messages messages;

    WordController(
            Places places,
            Workbench workbench,
            Uploads uploads,
            WordTakeovers takeovers,
            Marks marks,
            Messages messages) {
        this.places = places;
        this.workbench = workbench;
        this.uploads = uploads;
        this.takeovers = takeovers;
        this.marks = marks;
        this.messages = messages;
    }

    @GetMapping(AT)
    ModelAndView choose(@PathVariable int edition, HttpServletRequest request) {
        return choosing(edition(edition), Problems.none(), request);
    }

    private ModelAndView choosing(DeskEdition edition, Problems problems, HttpServletRequest request) {
        var earlier = workbench.list("sources", null).stream()
                .filter(source -> !source.publicity().isBinned())
                .filter(source -> !chapters(source, edition).isEmpty())
                .map(source -> Entry.link(
                        Words.of(source.title()), Places.prefix(request) + path(edition) + "/quelle/" + source.no()))
                .toList();
        return new ModelAndView(
                "desk/intake/choose",
                Map.of("view", new WordView.Choosing(edition, path(edition), earlier, problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(AT)
    ModelAndView bring(
            @PathVariable int edition,
            @RequestParam(required = false) @Nullable MultipartFile datei,
            HttpServletRequest request)
            throws IOException {
        var at = edition(edition);
        try {
            var bytes = Kept.read(datei);
            read(bytes);
            var name = Kept.name(datei);
            // Who sends a DOCX under another name is not sent back for it: it was read as one.
            var known = name.toLowerCase(Locale.ROOT).endsWith(".docx") ? name : name + ".docx";
            // The original will be kept as a file: what is no file for us is said now and not after the preview.
            FileType.of(bytes, known);
            var id = uploads.keep(Kept.Purpose.WORD, known, bytes);
            return new ModelAndView("redirect:" + Places.prefix(request) + path(at) + "/" + id);
        } catch (DocumentRefused refused) {
            return choosing(
                    at,
                    Problems.of(
                            "datei", refused.reason().key(), refused.reason().values()),
                    request);
        }
    }

    private static WordText read(byte[] bytes) {
        return WordIntake.read(new ByteArrayInputStream(bytes));
    }

    @GetMapping(FILE)
    ModelAndView preview(@PathVariable int edition, @PathVariable String upload, Locale language) {
        return preview(edition(edition), kept(upload), null, Problems.none(), language);
    }

    private ModelAndView preview(
            DeskEdition edition, Kept kept, @Nullable String typed, Problems problems, Locale language) {
        var speech = new Speech(messages, language);
        var text = read(kept.bytes());
        var title = typed != null
                ? typed
                : text.title() == null ? kept.name().replaceFirst("(?i)\\.docx$", "") : text.title();
        var control = new Control(
                Kind.LINE,
                "titel",
                speech.text("desk.word.source"),
                speech.text("desk.word.source.hint"),
                List.of(title),
                List.of(),
                null,
                List.of());
        return new ModelAndView(
                "desk/intake/preview",
                Map.of(
                        "view",
                        new WordView.Previewing(
                                edition,
                                path(edition) + "/" + kept.id(),
                                kept.name(),
                                control,
                                outline(text, speech).lines(),
                                text.remarks(),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Outline outline(WordText text, Speech speech) {
        return Outline.of(text, speech.text("desk.word.front"));
    }

    @PostMapping(FILE)
    ModelAndView take(
            @PathVariable int edition,
            @PathVariable String upload,
            @RequestParam("do") String act,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(required = false, defaultValue = "") List<String> kapitel,
            HttpServletRequest request,
            Locale language) {
        var at = edition(edition);
        var kept = kept(upload);
        if (act.equals("drop")) {
            uploads.remove(kept.id());
            return Redirect.to(Places.prefix(request) + path(at), request, "desk.word.dropped");
        }
        if (titel.isBlank() || kapitel.isEmpty()) {
            var problem = titel.isBlank()
                    ? Problems.of("titel", "desk.word.noTitle", Map.of())
                    : Problems.of("kapitel", "desk.word.nothing", Map.of());
            return preview(at, kept, titel, problem, language);
        }
        var speech = new Speech(messages, language);
        var wanted = new WordTakeovers.Wanted(
                titel, outline(read(kept.bytes()), speech), Set.copyOf(kapitel), speech.text("desk.word.figure"));
        try {
            return takeovers
                    .take(kept, at, wanted)
                    .map(source -> Redirect.to(
                            Places.prefix(request) + path(at) + "/quelle/" + source.no(), request, "desk.word.taken"))
                    .orElseGet(() -> Redirect.to(Places.prefix(request) + path(at), request, "desk.word.dropped"));
        } catch (EntryRefused.Wrong wrong) {
            var problems = new Problems(wrong.faults().stream()
                    .map(fault -> new Problem("titel", fault.key(), fault.values()))
                    .toList());
            return preview(at, kept, titel, problems, language);
        } catch (DocumentRefused refused) {
            return preview(
                    at,
                    kept,
                    titel,
                    Problems.of(
                            "titel", refused.reason().key(), refused.reason().values()),
                    language);
        }
    }

    @GetMapping(SPLIT)
    ModelAndView split(
            @PathVariable int edition,
            @PathVariable String source,
            @RequestParam(defaultValue = "") String kapitel,
            HttpServletRequest request,
            Locale language) {
        var at = edition(edition);
        var from = source(source);
        var chapters = chapters(from, at);
        var chosen = chapters.stream()
                .filter(chapter -> Integer.toString(chapter.no()).equals(kapitel))
                .findFirst()
                .or(() -> chapters.stream()
                        .filter(chapter -> !chapter.content().path("blocks").isEmpty())
                        .findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("desk/intake/split", Map.of("view", split(at, from, chapters, chosen, language)));
    }

    private WordView.Splitting split(
            DeskEdition edition,
            WorkingEntry source,
            List<WorkingEntry> chapters,
            WorkingEntry chosen,
            Locale language) {
        var speech = new Speech(messages, language);
        var path = path(edition) + "/quelle/" + source.no();
        var blocks = new LinkedHashMap<UUID, String>();
        chosen.content().path("blocks").forEach(block -> {
            if (!block.path("html").asString("").isBlank()) {
                blocks.put(
                        UUID.fromString(block.path("id").asString()),
                        block.path("html").asString());
            }
        });
        var all = marks.list(List.copyOf(blocks.keySet()));
        var paragraphs = new ArrayList<WordView.Paragraph>();
        var things = new ArrayList<WordView.Thing>();
        blocks.forEach((id, html) -> {
            var mine = new ArrayList<WordView.Thing>();
            var lists = new HashSet<String>();
            for (var mark : all) {
                if (mark.block().equals(id)) {
                    thing(mark, edition, speech).ifPresent(thing -> {
                        mine.add(thing);
                        lists.add(mark.list());
                    });
                }
            }
            things.addAll(mine);
            var offers = Marks.LISTS.stream()
                    .filter(list -> !lists.contains(list))
                    .filter(list -> Sheets.find(list).filter(workbench::mayAdd).isPresent())
                    .map(list -> new WordView.Offer(list, speech.singular(list)))
                    .toList();
            paragraphs.add(new WordView.Paragraph(id.toString(), html, mine, offers));
        });
        return new WordView.Splitting(
                edition,
                path,
                source.title(),
                chapters.stream()
                        .map(chapter -> new WordView.Part(
                                (chapter.text("number") + " " + chapter.title()).strip(),
                                path + "?kapitel=" + chapter.no(),
                                chapter.equals(chosen)))
                        .toList(),
                Integer.toString(chosen.no()),
                (chosen.text("number") + " " + chosen.title()).strip(),
                paragraphs,
                things,
                (int) paragraphs.stream()
                        .filter(paragraph -> !paragraph.things().isEmpty())
                        .count());
    }

    private Optional<WordView.Thing> thing(Mark mark, DeskEdition edition, Speech speech) {
        return workbench
                .find(EntryKey.of(mark.list(), mark.thing(), edition.id()))
                .filter(entry -> !entry.publicity().isBinned())
                .map(entry -> new WordView.Thing(
                        speech.singular(mark.list()),
                        entry.title(),
                        places.path(entry).orElse("")));
    }

    @PostMapping(SPLIT)
    ModelAndView mark(
            @PathVariable int edition,
            @PathVariable String source,
            @RequestParam String kapitel,
            @RequestParam String absatz,
            @RequestParam("do") String list,
            HttpServletRequest request) {
        var at = edition(edition);
        var from = source(source);
        if (!Marks.LISTS.contains(list)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var block = chapters(from, at).stream()
                .filter(chapter -> Integer.toString(chapter.no()).equals(kapitel))
                .flatMap(chapter -> chapter.content().path("blocks").valueStream())
                .filter(one -> one.path("id").asString("").equals(absatz))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var here = request.getRequestURI() + "?kapitel=" + kapitel + "#a-" + absatz;
        try {
            marks.mark(from, at, UUID.fromString(absatz), block.path("html").asString(""), list);
            return Redirect.to(here, request, "desk.word.marked");
        } catch (EntryRefused.Wrong wrong) {
            return Redirect.to(here, request, "desk.word.notMarked");
        }
    }

    /** The chapters of the edition to which threads of the source lead. */
    private List<WorkingEntry> chapters(WorkingEntry source, DeskEdition edition) {
        var to = new HashSet<String>();
        workbench.list("threads", null).stream()
                .filter(thread -> !thread.publicity().isBinned())
                .filter(thread -> thread.text("from").equals(source.key().id()))
                .forEach(thread -> to.add(thread.text("to")));
        return workbench.list("chapters", edition.id()).stream()
                .filter(chapter -> !chapter.publicity().isBinned())
                .filter(chapter -> to.contains(chapter.key().id()))
                .toList();
    }

    private WorkingEntry source(String source) {
        return places.entry(places.at("quellen", null), source);
    }

    private Kept kept(String upload) {
        try {
            return uploads.find(UUID.fromString(upload), Kept.Purpose.WORD)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, noId);
        }
    }

    private static String path(DeskEdition edition) {
        return edition.path() + "/word";
    }

    /** Sources, chapters and files belong to the whole plan: who writes in some fields only does not bring in a whole one. */
    private DeskEdition edition(int no) {
        Acting.get().requireWriteEverywhere();
        return Objects.requireNonNull(places.at("kapitel", no).edition());
    }
}
