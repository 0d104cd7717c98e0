package org.planwerk.portal.web;

import static java.util.Objects.requireNonNullElse;

import com.ibm.icu.util.ULocale;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.portal.content.Edition;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Level;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.People;
import org.planwerk.portal.content.Plan;
import org.planwerk.portal.content.PublicContent;
import org.planwerk.portal.content.Resolution;
import org.planwerk.portal.content.Source;
import org.planwerk.portal.content.Standing;
import org.planwerk.portal.content.Statement;
import org.planwerk.portal.content.StatusWord;
import org.planwerk.portal.content.Tongue;
import org.planwerk.portal.content.Undecided;
import org.planwerk.portal.content.When;
import org.planwerk.web.Entry;
import org.planwerk.web.FateSign;
import org.planwerk.web.FieldSign;
import org.planwerk.web.Messages;
import org.planwerk.web.Page;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;

/** Somebody reads the public content of a municipality on a day, in a language: what all pages say in the same way. */
public final class Reading {

    /** A statement older than this is said to be old; the dial of the judgement is full then. */
    public static final int FRESH_MONTHS = 12;

    private final PublicContent content;
    private final Tongue tongue;
    private final Messages messages;
    private final String prefix;
    private final LocalDate today;

    Reading(PublicContent content, Tongue tongue, Messages messages, String prefix, LocalDate today) {
        this.content = content;
        this.tongue = tongue;
        this.messages = messages;
        this.prefix = prefix;
        this.today = today;
    }

    public PublicContent content() {
        return content;
    }

    public Tongue tongue() {
        return tongue;
    }

    public LocalDate today() {
        return today;
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, Map<String, ?> values) {
        return messages.text(tongue.page(), key, values);
    }

    public Words words(String key) {
        return Words.of(text(key));
    }

    public Words words(String key, Map<String, ?> values) {
        return messages.words(tongue.page(), key, values);
    }

    public boolean isRightToLeft() {
        return ULocale.forLocale(tongue.page()).isRightToLeft();
    }

    /** The whole address of a path behind municipality and language. */
    public String link(String path) {
        return prefix + path;
    }

    public String link(Standing thing) {
        return link(path(thing));
    }

    /** A thing has one page, called by its words of today; a scenario stands on the page of its field. */
    public String path(Standing thing) {
        return switch (thing) {
            case org.planwerk.portal.content.Scenario scenario
            when scenario.fieldId() != null ->
                content.findNewest(scenario.fieldId()).map(Standing::path).orElse("/plan") + "#szenario";
            default -> content.findNewest(thing.thingId()).orElse(thing).path();
        };
    }

    public String link(Source source) {
        return link(path(source));
    }

    public String path(Source source) {
        return org.planwerk.portal.content.Address.of(
                org.planwerk.portal.content.Kind.SOURCE, source.no(), source.title());
    }

    public String link(Edition edition) {
        return link(path(edition));
    }

    public String path(Edition edition) {
        return org.planwerk.portal.content.Address.of("fassungen", edition.no(), edition.title());
    }

    public String link(Plan plan) {
        return link(path(plan));
    }

    public String path(Plan plan) {
        return org.planwerk.portal.content.Address.of("plan", plan.no(), plan.title());
    }

    /** Where an edition stands beside its predecessor. */
    public String comparison(Edition later) {
        return link(org.planwerk.portal.content.Address.of("vergleich", later.no(), later.title()));
    }

    /** A resolution stands on the page of all resolutions. */
    public String link(Resolution resolution) {
        return link("/beschluesse#beschluss-" + resolution.no());
    }

    // Things as links, with the mark of what they rest on

    public Entry entry(Standing thing) {
        return remarked(Entry.link(tongue.title(thing), link(thing)).on(thing.basis()), thing);
    }

    /** Says of a thing wherever it is named that the council left it out. */
    public Entry remarked(Entry entry, Standing thing) {
        return content.undecided(thing).filter(Undecided.LEFT_OUT::equals).isPresent()
                ? entry.remarked(text("portal.undecided"))
                : entry;
    }

    public Entry entry(Source source) {
        return Entry.link(tongue.say(source.thingId(), "title", source.title()), link(source))
                .on(source.basis());
    }

    public Entry entry(Edition edition) {
        return Entry.link(title(edition), link(edition)).on(edition.basis());
    }

    public Words title(Edition edition) {
        return tongue.say(edition.id(), "title", edition.title());
    }

    public Words title(Plan plan) {
        return tongue.say(plan.id(), "title", plan.title());
    }

    public FieldSign sign(Field field) {
        return new FieldSign(tongue.title(field), tone(field), symbol(field), link(field));
    }

    /** The sign of the field that a thing belongs to, as it stands in the thing's edition. */
    public @Nullable FieldSign fieldSign(@Nullable UUID field, UUID edition) {
        return field == null
                ? null
                : content.findIn(Field.class, field, content.edition(edition))
                        .map(this::sign)
                        .orElse(null);
    }

    public int tone(Field field) {
        return requireNonNullElse(field.tone(), 6);
    }

    public String symbol(Field field) {
        return requireNonNullElse(field.symbol(), "compass");
    }

    // Status: the plan's own word, the common shape

    public Optional<Statement> status(Measure measure) {
        return content.status(measure.thingId());
    }

    public StatusSign statusSign(Measure measure) {
        return status(measure).map(Reading::sign).orElse(StatusSign.NOT_REPORTED);
    }

    public static StatusSign sign(Statement statement) {
        return statement.delayed() ? StatusSign.DELAYED : StatusSign.valueOf(statement.common());
    }

    /** The word of the plan; "nicht gemeldet" is ours, because nobody said anything. */
    public String statusWord(Measure measure) {
        return status(measure).map(this::word).orElseGet(() -> text("portal.status.NOT_REPORTED"));
    }

    public String word(Statement statement) {
        var word = tongue.page().equals(Locale.GERMAN) ? statement.word() : text("portal.status." + statement.common());
        return statement.delayed() && !statement.common().equals("DELAYED")
                ? text("portal.status.delayed", Map.of("status", word))
                : word;
    }

    /** The plan's own words for a common status. */
    public String statusWord(UUID plan, StatusSign sign) {
        var own = tongue.page().equals(Locale.GERMAN)
                ? content.findPlan(plan).stream()
                        .flatMap(one -> content.statusWords(one).stream())
                        .filter(word -> word.common().equals(sign.name()))
                        .map(StatusWord::word)
                        .collect(Collectors.joining(" / "))
                : "";
        return own.isEmpty() ? text("portal.status." + sign) : own;
    }

    public StatusLink mark(Measure measure) {
        return new StatusLink(statusSign(measure), statusWord(measure), tongue.title(measure), link(measure));
    }

    /** How old the newest statement is, in words: "5 Wochen alt", "älter als ein Jahr", "nicht gemeldet". */
    public String age(Measure measure) {
        return status(measure).map(this::age).orElseGet(() -> text("portal.age.none"));
    }

    public String age(Statement statement) {
        var days = Math.max(0, ChronoUnit.DAYS.between(statement.atTo(), today));
        if (days < 14) {
            return text("portal.age.days", Map.of("count", days));
        }
        if (days < 60) {
            return text("portal.age.weeks", Map.of("count", days / 7));
        }
        var months = ChronoUnit.MONTHS.between(statement.atTo(), today);
        return months < FRESH_MONTHS
                ? text("portal.age.months", Map.of("count", months))
                : text("portal.age.years", Map.of("count", Math.max(1, months / 12)));
    }

    /** The evidence of effect of the newest statement, in words. */
    public String evidence(Measure measure) {
        return text("portal.effect." + status(measure).map(Statement::effect).orElse("NONE"));
    }

    // Fates: the plan's own word where it has one

    public static FateSign sign(String verdict) {
        return FateSign.valueOf(verdict);
    }

    public String fateWord(UUID plan, String verdict) {
        return tongue.page().equals(Locale.GERMAN)
                ? content.word(plan, "FATE", verdict).orElseGet(() -> text("portal.fate." + verdict))
                : text("portal.fate." + verdict);
    }

    public String verdictWord(UUID plan, String verdict) {
        return tongue.page().equals(Locale.GERMAN)
                ? content.word(plan, "VERDICT", verdict).orElseGet(() -> text("portal.verdict." + verdict))
                : text("portal.verdict." + verdict);
    }

    // Editions and levels: the plan's own words where it has them

    /** What the plan calls such an edition: "Fortschreibung", "Neuauflage". */
    public String kindWord(Edition edition) {
        return tongue.page().equals(Locale.GERMAN)
                ? content.word(edition.planId(), "EDITION", edition.kind())
                        .orElseGet(() -> text("portal.edition.kind." + edition.kind()))
                : text("portal.edition.kind." + edition.kind());
    }

    public String stateWord(String state) {
        return text("portal.edition.state." + state);
    }

    /** What the plan calls {@code n} things of a kind: "1 Handlungsfeld", "5 Säulen". */
    public String counted(UUID plan, String kind, long n) {
        return content.findPlan(plan).stream()
                .flatMap(owner -> content.levels(owner).stream())
                .filter(level -> level.kind().equals(kind) && level.depth() == 1)
                .findFirst()
                .flatMap(level -> n == 1
                        ? tongue.find(level.id(), "singular", level.singular())
                        : tongue.find(level.id(), "plural", level.plural()))
                .map(word -> number(n) + " " + word)
                .orElseGet(() -> text("portal.count." + kind, Map.of("count", n)));
    }

    /** The name of a level, in the language of the page if it has one there. */
    public Words word(Level level) {
        return tongue.say(level.id(), "singular", level.singular());
    }

    /** "80 Menschen", "rund 35 Menschen". */
    public String people(People people) {
        return text(people.about() ? "portal.people.about" : "portal.people", Map.of("count", people.n()));
    }

    public String number(long number) {
        return NumberFormat.getInstance(region()).format(number);
    }

    // Time

    /** A period as it was stated; empty if nothing is known of it. */
    public String when(When when) {
        if (when.label() != null && (isMain() || !isExact(when))) {
            return when.label();
        }
        var from = when.from();
        var to = when.to();
        if (from == null) {
            return to == null ? "" : text("portal.when.until", Map.of("day", end(to)));
        }
        if (to == null) {
            return text("portal.when.since", Map.of("day", start(from)));
        }
        if (when.isDay()) {
            return date(from);
        }
        if (when.isYears()) {
            return from.getYear() == to.getYear()
                    ? String.valueOf(from.getYear())
                    : text(
                            "portal.when.between",
                            Map.of("from", String.valueOf(from.getYear()), "to", String.valueOf(to.getYear())));
        }
        if (when.isMonths()) {
            var first = month(from);
            var last = month(to);
            return first.equals(last) ? first : text("portal.when.between", Map.of("from", first, "to", last));
        }
        return text("portal.when.between", Map.of("from", date(from), "to", date(to)));
    }

    /** Labels stand in the language of the plan; in another one the days say the same, if they are known. */
    private boolean isMain() {
        return tongue.untranslated("").lang() == null;
    }

    private static boolean isExact(When when) {
        return when.isDay() || when.isMonths();
    }

    private String start(LocalDate from) {
        return from.getDayOfYear() == 1 ? String.valueOf(from.getYear()) : date(from);
    }

    private String end(LocalDate to) {
        return to.plusDays(1).getDayOfYear() == 1 ? String.valueOf(to.getYear()) : date(to);
    }

    public String date(LocalDate day) {
        return Page.date(day, region());
    }

    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", region()).format(day);
    }

    private Locale region() {
        return tongue.page().equals(Locale.ENGLISH) ? Locale.UK : tongue.page();
    }

    /** "Eins, Zwei und Drei" as the language lists things. */
    public String list(List<String> words) {
        return com.ibm.icu.text.ListFormatter.getInstance(tongue.page()).format(words);
    }
}
