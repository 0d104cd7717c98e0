package org.planwerk.desk.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Workbench;
import org.planwerk.packaging.Basis;
import org.planwerk.packaging.InlineHtml;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.plan.FindingSort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes things of paragraphs, and remembers of which. */
@Service
class Marks {

    /** The lists of things that a paragraph may become, in the order in which they are offered. */
    static final List<String> LISTS = List.of("fields", "goals", "needs", "measures", "findings");

    private static final Pattern SENTENCE = Pattern.compile("(?s)(.{3,160}?)[.!?](?=\\s|$).*");
    private static final int LONGEST = 120;

    private final MarkStore store;
    private final Workbench workbench;
    private final Clock clock;

    Marks(MarkStore store, Workbench workbench, Clock clock) {
        this.store = store;
        this.workbench = workbench;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Mark> list(List<UUID> blocks) {
        return store.list(blocks);
    }

    /** The thing as a draft, with a thread from the source; the one that is there if the paragraph was marked so before. */
    @Transactional
    public UUID mark(WorkingEntry source, DeskEdition edition, UUID block, String html, String list) {
        for (var mark : store.list(List.of(block))) {
            if (mark.list().equals(list)) {
                return mark.thing();
            }
        }
        var text = InlineHtml.text(html).strip();
        var thing = JsonNodeFactory.instance
                .objectNode()
                .put("plan", edition.plan().toString())
                .put("position", workbench.titles(list, edition.id()).size() + 1)
                .put("title", title(text))
                .put("text", text)
                .put("basis", Basis.STATED.name());
        if (list.equals("findings")) {
            thing.put("sort", FindingSort.FACT.name());
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        workbench.write(List.of(
                new Writing(list, id.toString(), edition.id(), thing, null),
                Writing.added("threads", null, WordTakeovers.thread(source.key().id(), id.toString(), edition))));
        store.add(new Mark(block, list, id), clock.instant());
        return id;
    }

    /** The first sentence, or as much of it as a title may have. */
    static String title(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        var sentence = SENTENCE.matcher(line);
        var first = sentence.matches() ? sentence.group(1) : line;
        if (first.length() <= LONGEST) {
            return first;
        }
        var cut = first.lastIndexOf(' ', LONGEST);
        return first.substring(0, cut > LONGEST / 2 ? cut : first.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
