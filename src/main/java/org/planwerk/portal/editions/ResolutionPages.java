package org.planwerk.portal.editions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Amendment;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.EditionStep;
import org.planwerk.portal.content.Fate;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.Words;

/** Puts together what the page of all resolutions shows. */
final class ResolutionPages {

    private final Reading reading;
    private final EditionWords words;
    private final Map<UUID, List<Entry>> effects = new LinkedHashMap<>();

    ResolutionPages(Reading reading) {
        this.reading = reading;
        this.words = new EditionWords(reading);
        reading.content().plans().stream()
                .flatMap(plan -> reading.content().editions(plan).stream())
                .forEach(this::addEffects);
    }

    ResolutionsView all() {
        var papers = reading.content().resolutions().stream()
                .collect(groupingBy(ResolutionPages::paper, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(ResolutionPages::inOrder)
                .sorted(Comparator.comparing(ResolutionPages::lastDay).reversed())
                .map(this::paper)
                .toList();
        return new ResolutionsView(
                reading.text(
                        "portal.resolutions.lead",
                        Map.of(
                                "count", reading.content().resolutions().size(),
                                "papers", papers.size())),
                List.of(
                        new Crumb(reading.words("portal.nav.start"), ""),
                        new Crumb(reading.words("portal.nav.plan"), "/plan"),
                        Crumb.here(reading.words("portal.resolutions"))),
                papers,
                reading.tongue().note());
    }

    /** Resolutions without a reference stand for themselves. */
    private static String paper(Resolution resolution) {
        return resolution.paperRef() == null
                ? resolution.id().toString()
                : resolution.planId() + " " + resolution.paperRef();
    }

    /** By day; what has no day stays behind the one that has the number before it. */
    private static List<Resolution> inOrder(List<Resolution> paper) {
        var days = new HashMap<UUID, LocalDate>();
        var last = LocalDate.MIN;
        for (var resolution :
                paper.stream().sorted(Comparator.comparingInt(Resolution::no)).toList()) {
            var day = resolution.decided().sortedBy();
            last = day.equals(LocalDate.MIN) ? last : day;
            days.put(resolution.id(), last);
        }
        return paper.stream()
                .sorted(Comparator.comparing((Resolution resolution) -> days.get(resolution.id()))
                        .thenComparingInt(Resolution::no))
                .toList();
    }

    private static LocalDate lastDay(List<Resolution> paper) {
        return paper.stream()
                .map(resolution -> resolution.decided().sortedBy())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    private ResolutionsView.Paper paper(List<Resolution> resolutions) {
        var last = resolutions.getLast();
        var subject = reading.tongue().say(last.id(), "subject", last.subject());
        return new ResolutionsView.Paper(
                "vorlage-" + resolutions.getFirst().no(),
                subject,
                last.paperRef() == null
                        ? null
                        : reading.text("portal.resolution.paper", Map.of("reference", last.paperRef())),
                resolutions.stream().map(resolution -> line(resolution, last)).toList());
    }

    private ResolutionsView.Line line(Resolution resolution, Resolution last) {
        return new ResolutionsView.Line(
                resolution.no(),
                when(resolution),
                said(resolution, "role", resolution.role()),
                reading.tongue().untranslated(resolution.body()),
                said(resolution, "resultWord", resolution.resultWord()),
                resolution.basis(),
                resolution.subject().equals(last.subject())
                        ? null
                        : reading.tongue().say(resolution.id(), "subject", resolution.subject()),
                said(resolution, "wording", resolution.wording()),
                said(resolution, "reasons", resolution.reasons()),
                facts(resolution));
    }

    private @Nullable Words said(Resolution resolution, String field, @Nullable String text) {
        return reading.tongue().sayOrNull(resolution.id(), field, text);
    }

    private String when(Resolution resolution) {
        return resolution.decided().isKnown()
                ? reading.when(resolution.decided())
                : reading.text("portal.when.unknown");
    }

    private List<Fact> facts(Resolution resolution) {
        var facts = new ArrayList<Fact>();
        var votes = words.votes(resolution);
        if (!votes.isEmpty()) {
            facts.add(Fact.of(
                    reading.text("portal.resolution.votes"), reading.tongue().untranslated(votes)));
        }
        var acted = Stream.concat(
                        reading
                                .content()
                                .findEdition(Objects.requireNonNullElse(resolution.editionId(), resolution.id()))
                                .map(reading::entry)
                                .stream(),
                        effects.getOrDefault(resolution.id(), List.of()).stream())
                .toList();
        if (!acted.isEmpty()) {
            facts.add(new Fact(reading.text("portal.resolution.about"), acted));
        }
        if (resolution.url() != null) {
            facts.add(new Fact(
                    reading.text("portal.resolution.original"),
                    List.of(Entry.link(host(resolution.url()), resolution.url()))));
        }
        if (resolution.basisNote() != null) {
            facts.add(Fact.of(
                    reading.text("portal.resolution.basis"),
                    reading.tongue().say(resolution.id(), "basisNote", resolution.basisNote())));
        }
        return facts;
    }

    private static String host(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/.*$", "");
    }

    /** What a resolution did: the state of an edition, its catalogue, fates, wordings. */
    private void addEffects(Edition edition) {
        reading.content().steps(edition).stream()
                .filter(step -> step.resolutionId() != null)
                .forEach(step -> add(step.resolutionId(), state(edition, step)));
        reading.content()
                .catalogues(edition)
                .forEach(catalogue -> add(
                        catalogue.resolutionId(),
                        Entry.link(
                                        reading.tongue().say(catalogue.id(), "title", catalogue.title()),
                                        reading.link(edition))
                                .on(catalogue.basis())));
        reading.content().fates(edition).stream()
                .filter(fate -> fate.resolutionId() != null)
                .collect(groupingBy((Fate fate) -> Objects.requireNonNull(fate.resolutionId())))
                .forEach((id, fates) -> add(
                        id,
                        Entry.link(
                                reading.text("portal.resolution.fates", Map.of("count", fates.size())),
                                reading.comparison(edition))));
        reading.content().amendments(edition).stream()
                .filter(amendment -> amendment.resolutionId() != null)
                .collect(groupingBy((Amendment amendment) -> Objects.requireNonNull(amendment.resolutionId())))
                .forEach((id, amendments) -> add(
                        id,
                        Entry.link(
                                reading.text("portal.resolution.amendments", Map.of("count", amendments.size())),
                                reading.link(edition) + "#aenderungen")));
    }

    private Entry state(Edition edition, EditionStep step) {
        return Entry.link(
                        reading.text("portal.resolution.state", Map.of("state", reading.stateWord(step.toState()))),
                        reading.link(edition) + "#weg")
                .on(step.basis());
    }

    private void add(@Nullable UUID resolution, Entry effect) {
        if (resolution != null) {
            effects.computeIfAbsent(resolution, id -> new ArrayList<>()).add(effect);
        }
    }
}
