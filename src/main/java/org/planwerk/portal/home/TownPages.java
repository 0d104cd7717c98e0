package org.planwerk.portal.home;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Contact;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.StatedCount;
import org.planwerk.portal.editions.Standpoint;
import org.planwerk.portal.editions.Timelines;
import org.planwerk.portal.web.ContactCards;
import org.planwerk.portal.web.Reading;
import org.planwerk.web.ContactCard;
import org.planwerk.web.Entry;
import org.planwerk.web.NewsItem;
import org.planwerk.web.Words;

/** Puts together what the first page of a municipality shows. */
final class TownPages {

    private static final int NEWS = 6;

    private final Reading reading;
    private final ContactCards contacts;
    private final String town;

    TownPages(Reading reading, ContactCards contacts, String town) {
        this.reading = reading;
        this.contacts = contacts;
        this.town = town;
    }

    TownView page() {
        var plans = reading.content().plans();
        var only = plans.size() == 1 ? plans.getFirst() : null;
        var motto = only == null ? null : reading.tongue().sayOrNull(only.id(), "motto", only.motto());
        var news = new News(reading).newest(NEWS);
        return new TownView(
                only == null ? town : motto == null ? town : reading.title(only).text(),
                motto != null ? motto : only != null ? reading.title(only) : title(plans),
                only == null ? lead(plans) : reading.tongue().sayOrNull(only.id(), "about", only.about()),
                only == null ? null : only.basis(),
                only == null ? null : read(only),
                tones(plans),
                plans.stream().map(plan -> now(plan, only == null)).toList(),
                news,
                takePart(),
                contact(),
                reading.tongue().note());
    }

    private Words title(List<Plan> plans) {
        return plans.isEmpty()
                ? reading.words("portal.town.empty")
                : reading.words("portal.town.plans", Map.of("count", plans.size()));
    }

    private @Nullable Words lead(List<Plan> plans) {
        return plans.isEmpty() ? reading.words("portal.town.empty.why") : null;
    }

    private Entry read(Plan plan) {
        return reading.content()
                .current(plan)
                .map(edition -> Entry.link(reading.text("portal.town.read"), reading.link(edition)))
                .orElseGet(() -> Entry.link(reading.text("portal.town.read"), reading.link(plan)));
    }

    /** A strand for every field of the editions that hold. */
    private List<Integer> tones(List<Plan> plans) {
        var tones = plans.stream()
                .flatMap(plan -> reading.content().current(plan).stream())
                .flatMap(edition -> reading.content().standing(Field.class, edition).stream())
                .map(reading::tone)
                .limit(8)
                .toList();
        return tones.isEmpty() ? List.of(1, 2, 3, 4, 5) : tones;
    }

    private TownView.PlanNow now(Plan plan, boolean several) {
        var current = reading.content().current(plan).orElse(null);
        return new TownView.PlanNow(
                plan.no(),
                several ? Entry.link(reading.title(plan), reading.link(plan)).on(plan.basis()) : null,
                several ? reading.tongue().sayOrNull(plan.id(), "about", plan.about()) : null,
                new Standpoint(reading).of(plan),
                new Timelines(reading).of(plan),
                gaps(plan),
                current == null
                                || reading.content()
                                        .standing(Field.class, current)
                                        .isEmpty()
                        ? null
                        : new FieldRows(reading).of(current));
    }

    /** What is not known, edition by edition, and where it is told. */
    private List<NewsItem> gaps(Plan plan) {
        return reading.content().editions(plan).stream()
                .filter(Edition::isPartial)
                .map(edition -> new NewsItem(
                        reading.when(edition.period()),
                        Entry.link(reading.title(edition), reading.link(edition) + "#luecken"),
                        missing(edition)))
                .toList();
    }

    private @Nullable Words missing(Edition edition) {
        var stated = reading.content().statedCounts(edition);
        return stated.isEmpty()
                ? reading.tongue().sayOrNull(edition.id(), "recordNote", edition.recordNote())
                : reading.tongue()
                        .untranslated(String.join(
                                " · ", stated.stream().map(TownPages::stated).toList()));
    }

    private static String stated(StatedCount count) {
        return count.n() + " " + count.what() + (count.note() == null ? "" : " (" + count.note() + ")");
    }

    /** What people can do today, and nothing that this site does not offer. */
    private List<NewsItem> takePart() {
        var ways = new ArrayList<NewsItem>();
        reading.content().sources().stream()
                .filter(source -> source.kind().equals("EVENT") && isAhead(source))
                .sorted(Comparator.comparing(
                        (Source source) -> source.happened().sortedBy()))
                .limit(3)
                .map(source -> new NewsItem(
                        reading.when(source.happened()),
                        reading.entry(source),
                        reading.tongue().sayOrNull(source.thingId(), "text", source.text())))
                .forEach(ways::add);
        ways.add(new NewsItem(
                null,
                Entry.link(reading.text("portal.town.say"), reading.link("/kontakte")),
                reading.words("portal.town.say.how")));
        if (!reading.content().offers().isEmpty()) {
            ways.add(new NewsItem(
                    null,
                    Entry.link(
                            reading.text(
                                    "portal.town.offers",
                                    Map.of("count", reading.content().offers().size())),
                            reading.link("/angebote")),
                    reading.words("portal.town.offers.how")));
        }
        ways.add(new NewsItem(
                null,
                Entry.link(reading.text("portal.town.before"), reading.link("/quellen")),
                reading.words("portal.town.before.how")));
        return ways;
    }

    private boolean isAhead(Source source) {
        return source.happenedFrom() != null && source.happenedFrom().isAfter(reading.today());
    }

    private @Nullable ContactCard contact() {
        return reading.content().contacts().stream()
                .min(Comparator.comparingInt(Contact::position))
                .map(contact -> contacts.card(reading, contact, Objects.requireNonNull(reading.text("portal.contact"))))
                .orElse(null);
    }
}
