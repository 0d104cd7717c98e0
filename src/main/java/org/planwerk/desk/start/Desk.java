package org.planwerk.desk.start;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.planwerk.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a page of the desk in one go, so that all of it is of one moment. */
@Service
class Desk {

    private static final int PAGE = 50;

    private final Workbench workbench;
    private final StartPage start;
    private final Piles piles;
    private final Messages messages;
    private final Clock clock;

    Desk(Workbench workbench, StartPage start, Piles piles, Messages messages, Clock clock) {
        this.workbench = workbench;
        this.start = start;
        this.piles = piles;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param since a day that was asked for; what is none counts as not asked for */
    @Transactional(readOnly = true)
    public StartView start(Acting acting, Optional<Instant> before, String since, Locale language, String prefix) {
        return start.view(glance(acting, since), before, language, prefix);
    }

    /** A pile by its address, from behind a paper of it on; nothing if it is not theirs. */
    @Transactional(readOnly = true)
    public Optional<PileView> pile(Acting acting, String path, String since, String behind, Locale language) {
        var glance = glance(acting, since);
        var speech = new Speech(messages, language);
        return piles.find(path, glance).map(pile -> {
            var papers = pile.papers(glance, speech);
            var rest = behind(papers, behind);
            var shown = rest.stream().limit(PAGE).toList();
            var key = "desk.pile." + pile.name();
            var here = "/werkstatt/offen/" + path;
            var day = glance.since().map(asked -> "seit=" + asked).orElse("");
            return new PileView(
                    Words.of(piles.title(pile, glance, speech)),
                    here,
                    speech.text(key + ".count", Map.of("count", papers.size())),
                    shown,
                    rest.size() > PAGE
                            ? here + "?" + (day.isEmpty() ? "" : day + "&") + "nach="
                                    + shown.getLast().id()
                            : null,
                    rest.size() < papers.size() ? here + (day.isEmpty() ? "" : "?" + day) : null,
                    papers.isEmpty() ? speech.text(key + "." + pile.none(glance)) : "",
                    papers.isEmpty() ? speech.text(key + "." + pile.none(glance) + ".why") : "");
        });
    }

    private static List<Paper> behind(List<Paper> papers, String id) {
        var at = papers.stream().map(Paper::id).toList().indexOf(id);
        return papers.subList(at + 1, papers.size());
    }

    private Glance glance(Acting acting, String since) {
        return new Glance(
                workbench, acting, LocalDate.now(clock.withZone(Tenant.get().timeZone())), day(since));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
