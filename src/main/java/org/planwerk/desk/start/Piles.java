package org.planwerk.desk.start;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planwerk.desk.Shown;
import org.planwerk.desk.Speech;
import org.planwerk.desk.start.Pile.Laid;
import org.planwerk.web.Entry;
import org.springframework.stereotype.Component;

/** All piles, and how they lie on the desk of somebody. */
@Component
class Piles {

    private static final int SHOWN = 5;
    private static final int NAMES = 3;
    private static final int DAYS = 4;

    private final List<Pile> all;
    private final News news;

    Piles(List<Pile> all, News news) {
        this.all = all;
        this.news = news;
    }

    /** The one with this address, if it is for the person who looks. */
    Optional<Pile> find(String path, Glance glance) {
        return all.stream()
                .filter(pile -> pile.path().equals(path) && pile.laid(glance) != Laid.NOT)
                .findFirst();
    }

    /** Those that are one line among what waits; nothing lies in none of them. */
    List<Waiting.Item> lines(Glance glance, Speech speech) {
        return all.stream()
                .filter(pile -> pile.laid(glance) == Laid.AS_A_LINE)
                .flatMap(pile -> line(pile, glance, speech))
                .toList();
    }

    private static Stream<Waiting.Item> line(Pile pile, Glance glance, Speech speech) {
        var papers = pile.papers(glance, speech);
        if (papers.isEmpty()) {
            return Stream.of();
        }
        var names = papers.stream()
                .limit(NAMES)
                .map(paper -> "»" + paper.title().shortened(60) + "«")
                .collect(Collectors.joining(", "));
        return Stream.of(new Waiting.Item(
                pile.weight(),
                "desk.pile." + pile.name() + ".task",
                "desk.start.names",
                Map.of("count", papers.size(), "names", names, "more", Math.max(0, papers.size() - NAMES)),
                null,
                "desk.start.look",
                pile.whole(glance)));
    }

    /** Those of which the desk shows the first papers. */
    List<StartView.Section> open(Glance glance, Speech speech, String prefix) {
        return all.stream()
                .filter(pile -> pile.laid(glance) == Laid.OPEN)
                .map(pile -> section(pile, glance, speech, prefix))
                .toList();
    }

    private StartView.Section section(Pile pile, Glance glance, Speech speech, String prefix) {
        var papers = pile.papers(glance, speech);
        var key = "desk.pile." + pile.name();
        var none = key + "." + pile.none(glance);
        return new StartView.Section(
                pile.name(),
                title(pile, glance, speech),
                speech.text(key + ".count", Map.of("count", papers.size())),
                papers.stream().limit(SHOWN).toList(),
                papers.size() > SHOWN
                        ? new Paper.Act(
                                speech.text(
                                        speech.messages().has(key + ".all") ? key + ".all" : "desk.pile.all",
                                        Map.of("count", papers.size())),
                                pile.whole(glance))
                        : null,
                papers.isEmpty() ? speech.text(none) : "",
                papers.isEmpty() ? speech.text(none + ".why") : "",
                pile == news ? days(glance, speech, prefix) : List.of());
    }

    /** What is new is new since a day, which stands in its title. */
    String title(Pile pile, Glance glance, Speech speech) {
        var since = pile == news ? news.since(glance) : Optional.<LocalDate>empty();
        return since.map(day ->
                        speech.text("desk.pile.news.since", Map.of("day", new Shown(speech.language()).day(day))))
                .orElseGet(() -> speech.text("desk.pile." + pile.name()));
    }

    private List<Entry> days(Glance glance, Speech speech, String prefix) {
        var since = news.since(glance);
        return news.sittings(glance).stream()
                .filter(sitting -> !since.equals(Optional.of(sitting.day())))
                .limit(DAYS)
                .map(sitting -> Entry.link(sitting.label(speech), prefix + "/werkstatt?seit=" + sitting.day()))
                .toList();
    }
}
