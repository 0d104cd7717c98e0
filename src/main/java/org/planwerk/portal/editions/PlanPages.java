package org.planwerk.portal.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Cycle;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.Fact;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Puts together what the page of a plan shows. */
final class PlanPages {

    private final Reading reading;
    private final EditionWords words;

    PlanPages(Reading reading) {
        this.reading = reading;
        this.words = new EditionWords(reading);
    }

    PlansView all() {
        var plans = reading.content().plans().stream()
                .map(plan -> new NewsItem(
                        plan.kind(),
                        Entry.link(reading.title(plan), reading.link(plan)).on(plan.basis()),
                        reading.tongue().sayOrNull(plan.id(), "about", plan.about())))
                .toList();
        return new PlansView(plans, reading.tongue().note());
    }

    PlanView of(Plan plan) {
        var title = reading.title(plan);
        var motto = reading.tongue().sayOrNull(plan.id(), "motto", plan.motto());
        var lead = reading.tongue().sayOrNull(plan.id(), "about", plan.about());
        var editions = reading.content().editions(plan);
        var lines = editions.stream().map(this::line).toList();
        var cycles = reading.content().cycles(plan).reversed().stream()
                .map(this::line)
                .toList();
        return new PlanView(
                title,
                motto,
                lead,
                plan.basis(),
                reading.path(plan),
                List.of(new Crumb(reading.words("portal.nav.start"), ""), Crumb.here(title)),
                new Standpoint(reading).of(plan),
                new Timelines(reading).of(plan),
                lines,
                cycles,
                comparisons(editions),
                progress(plan),
                reading.tongue().note());
    }

    /** Where it says how far the plan is; with several plans the edition names which. */
    private String progress(Plan plan) {
        return reading.content().plans().size() == 1
                ? "/stand"
                : reading.content()
                        .current(plan)
                        .map(edition -> "/stand?fassung=" + edition.no())
                        .orElse("/stand");
    }

    private PlanView.EditionLine line(Edition edition) {
        var facts = new ArrayList<Fact>();
        var period = reading.when(edition.period());
        if (!period.isEmpty()) {
            facts.add(Fact.of(reading.text("portal.edition.period"), period));
        }
        facts.add(Fact.of(reading.text("portal.edition.adopted"), words.adopted(edition)));
        reading.content()
                .findEdition(edition.predecessorId() == null ? edition.id() : edition.predecessorId())
                .filter(predecessor -> !predecessor.equals(edition))
                .ifPresent(predecessor ->
                        facts.add(new Fact(words.relation(edition), List.of(reading.entry(predecessor)))));
        facts.add(new Fact(
                reading.text("portal.edition.record"),
                List.of(
                        edition.isPartial()
                                ? Entry.link(
                                        reading.text("portal.edition.record.PARTIAL"),
                                        reading.link(edition) + "#luecken")
                                : Entry.of(reading.text("portal.edition.record.COMPLETE")))));
        return new PlanView.EditionLine(
                reading.entry(edition),
                reading.kindWord(edition),
                words.state(edition),
                reading.tongue().sayOrNull(edition.id(), "lead", edition.lead()),
                facts);
    }

    private PlanView.CycleLine line(Cycle cycle) {
        return new PlanView.CycleLine(
                "jahr-" + cycle.year(),
                Entry.of(new Words(
                                cycle.year() + ": " + reading.tongue().say(cycle.id(), "title", cycle.title()),
                                reading.tongue()
                                        .say(cycle.id(), "title", cycle.title())
                                        .language()))
                        .on(cycle.basis()),
                theme(cycle),
                reading.tongue().sayOrNull(cycle.id(), "text", cycle.text()),
                reading.content().sources(cycle).stream()
                        .sorted(Comparator.comparing(source -> source.happened().sortedBy()))
                        .map(this::event)
                        .toList());
    }

    private @Nullable Words theme(Cycle cycle) {
        return cycle.focusTheme() == null
                ? null
                : reading.words(
                        "portal.cycle.theme",
                        Map.of("theme", reading.tongue().say(cycle.id(), "focusTheme", cycle.focusTheme())));
    }

    private NewsItem event(Source source) {
        return new NewsItem(
                reading.when(source.happened()),
                reading.entry(source),
                reading.content()
                        .people(source)
                        .map(reading::people)
                        .map(Words::of)
                        .orElse(null));
    }

    /** Every edition beside the one that it follows. */
    private List<NewsItem> comparisons(List<Edition> editions) {
        return editions.stream()
                .flatMap(later -> later.predecessorId() == null
                        ? Stream.<NewsItem>empty()
                        : reading.content().findEdition(later.predecessorId()).stream()
                                .filter(earlier ->
                                        !reading.content().fates(later).isEmpty())
                                .map(earlier -> comparison(earlier, later)))
                .toList();
    }

    private NewsItem comparison(Edition earlier, Edition later) {
        return new NewsItem(
                null,
                Entry.link(
                        reading.words(
                                "portal.plan.comparison",
                                Map.of(
                                        "earlier", reading.title(earlier),
                                        "later", reading.title(later))),
                        reading.comparison(later)),
                reading.words(
                        "portal.plan.fates",
                        Map.of("count", reading.content().fates(later).size())));
    }
}
