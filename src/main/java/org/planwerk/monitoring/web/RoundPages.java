package org.planwerk.monitoring.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.Addressee;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Foreseen;
import org.planwerk.monitoring.round.Owner;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.RoundState;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.monitoring.round.SentLetter;
import org.planwerk.web.Crumb;
import org.planwerk.web.Fact;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.StatusLink;
import org.planwerk.web.StatusSign;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;

/** All rounds and one round, as those who ask see them. */
@Component
class RoundPages {

    static final String ALL = "/werkstatt/sachstand";

    private final Rounds rounds;
    private final Answers answers;
    private final Messages messages;
    private final Known known;
    private final AnsweringPages answeringPages;

    RoundPages(Rounds rounds, Answers answers, Messages messages, Known known, AnsweringPages answeringPages) {
        this.answeringPages = answeringPages;
        this.rounds = rounds;
        this.answers = answers;
        this.messages = messages;
        this.known = known;
    }

    ListView list(String leaving, String name, String email, Problems problems, Locale language) {
        var all = rounds.list();
        var answering = rounds.listAnswering();
        return new ListView(
                all.stream().map(round -> line(round, language)).toList(),
                answeringPages.lead(answering, language),
                Known.runs(),
                Stream.concat(
                                Stream.of(new Option(
                                        "", text(language, "monitoring.handOver.choose"), leaving.isEmpty())),
                                people(all, answering).entrySet().stream()
                                        .map(person -> new Option(
                                                person.getKey(),
                                                person.getValue() + ", " + person.getKey(),
                                                person.getKey().equals(leaving))))
                        .toList(),
                name,
                email,
                problems);
    }

    /** Everybody who answers for something now, by address. */
    private Map<String, String> people(List<Round> all, List<Foreseen> answering) {
        var people = new TreeMap<String, String>();
        for (var round : all) {
            if (round.isOpen()) {
                rounds.listOwners(round)
                        .forEach(owner -> people.put(owner.addressee().email(), owner.name()));
            } else if (round.state() == RoundState.PREPARED) {
                rounds.foresee(round).stream()
                        .map(Foreseen::addressee)
                        .filter(Objects::nonNull)
                        .forEach(person -> people.put(person.email(), person.name()));
            }
        }
        answering.stream()
                .map(Foreseen::addressee)
                .filter(Objects::nonNull)
                .forEach(person -> people.putIfAbsent(person.email(), person.name()));
        rounds.listResponsible().forEach(person -> people.putIfAbsent(person.email(), person.name()));
        return people;
    }

    private ListView.Line line(Round round, Locale language) {
        return new ListView.Line(
                round.title(),
                ALL + "/" + round.no(),
                switch (round.state()) {
                    case PREPARED -> StatusSign.PLANNED;
                    case OPEN -> StatusSign.RUNNING;
                    case CLOSED -> StatusSign.DONE;
                },
                text(language, "monitoring.state." + round.state()),
                lead(round, language));
    }

    private String lead(Round round, Locale language) {
        if (round.state() == RoundState.PREPARED) {
            return text(
                    language,
                    round.origin() == null ? "monitoring.round.lead.prepared" : "monitoring.round.lead.scheduled",
                    Map.of(
                            "opens",
                            Days.say(round.opensOn(), language),
                            "deadline",
                            Days.say(round.deadline(), language)));
        }
        var given = answers.map(round);
        var asked = rounds.listAsked(round);
        var answered = (int) asked.stream()
                .filter(measure -> isAnswered(given.get(measure.id())))
                .count();
        return text(
                language,
                round.isOpen() ? "monitoring.round.lead.open" : "monitoring.round.lead.closed",
                Map.of(
                        "answered",
                        answered,
                        "all",
                        asked.size(),
                        "missing",
                        asked.size() - answered,
                        "deadline",
                        Days.say(round.deadline(), language)));
    }

    static boolean isAnswered(@Nullable Answer answer) {
        return answer != null && (answer.state() == Answer.State.HANDED_IN || answer.state() == Answer.State.ACCEPTED);
    }

    RoundView round(Round round, String typed, Problems problems, Locale language) {
        return round.state() == RoundState.PREPARED
                ? prepared(round, problems, language)
                : live(round, typed, problems, language);
    }

    private RoundView prepared(Round round, Problems problems, Locale language) {
        var foreseen = rounds.foresee(round);
        var unowned = foreseen.stream().filter(one -> one.addressee() == null).toList();
        var byPerson = AnsweringPages.byPerson(foreseen);
        var piles = new ArrayList<RoundView.Pile>();
        if (!unowned.isEmpty()) {
            piles.add(new RoundView.Pile(
                    "ohne",
                    text(language, "monitoring.pile.unowned", Map.of("count", unowned.size())),
                    text(language, "monitoring.pile.unowned.why"),
                    unowned.stream()
                            .map(one -> line(
                                    round, one.measure(), StatusSign.NOT_REPORTED, "monitoring.pile.nobody", language))
                            .toList()));
        }
        return new RoundView(
                ALL + "/" + round.no(),
                round.title(),
                text(language, "monitoring.state." + round.state()),
                text(
                        language,
                        "monitoring.round.preview",
                        Map.of("measures", foreseen.size(), "letters", byPerson.size(), "unowned", unowned.size())),
                crumbs(round, language),
                Known.runs(),
                true,
                false,
                round.opensOn().isAfter(known.today()) ? round.origin() == null ? "schedule" : null : "open",
                null,
                List.of(),
                Map.of(),
                piles,
                byPerson.stream().map(own -> person(own, language)).toList(),
                facts(round, false, language),
                List.of(),
                List.of(),
                "",
                problems);
    }

    private RoundView.Person person(List<Foreseen> own, Locale language) {
        var addressee = Objects.requireNonNull(own.getFirst().addressee());
        return new RoundView.Person(
                addressee.name(),
                null,
                addressee.email(),
                own.stream().map(one -> one.measure().title()).collect(Collectors.joining(", ")),
                List.of(text(language, "monitoring.route." + addressee.route())));
    }

    private RoundView.Line line(Round round, AskedMeasure measure, StatusSign sign, String state, Locale language) {
        return new RoundView.Line(measure.title(), path(round, measure), sign, text(language, state), measure.unit());
    }

    static String path(Round round, AskedMeasure measure) {
        return ALL + "/" + round.no() + "/massnahmen/" + measure.no();
    }

    private RoundView live(Round round, String typed, Problems problems, Locale language) {
        var given = answers.map(round);
        var asked = rounds.listAsked(round);
        var owners = rounds.listOwners(round).stream().collect(Collectors.toMap(Owner::id, owner -> owner));
        var late = known.today().isAfter(round.deadline());
        var nameless =
                asked.stream().anyMatch(measure -> measure.owner() != null && !owners.containsKey(measure.owner()));
        var signs = new LinkedHashMap<UUID, AnswerSign>();
        asked.forEach(measure -> signs.put(
                measure.id(), AnswerSign.of(given.get(measure.id()), late, round.state() == RoundState.CLOSED)));
        var letters = rounds.listLetters(round).stream()
                .filter(letter -> letter.owner() != null)
                .collect(groupingBy(letter -> Objects.requireNonNull(letter.owner())));
        return new RoundView(
                ALL + "/" + round.no(),
                round.title(),
                text(language, "monitoring.state." + round.state()),
                lead(round, language),
                crumbs(round, language),
                Known.runs(),
                false,
                round.isOpen(),
                round.isOpen() ? "close" : nameless ? null : "reopen",
                round.isOpen() ? unread(signs, language) : null,
                units(round, asked, signs, language),
                legend(signs, language),
                piles(round, asked, signs, owners, letters, language),
                owners.values().stream()
                        .sorted(Comparator.comparing(owner -> owner.name().toLowerCase(Locale.ROOT)))
                        .map(owner -> person(round, owner, asked, signs, letters, language))
                        .toList(),
                facts(round, nameless, language),
                rounds.listEvents(round).stream()
                        .map(event -> text(
                                language,
                                "monitoring.event." + event.kind(),
                                Map.of(
                                        "at",
                                        Days.say(event.at(), language),
                                        "by",
                                        event.by(),
                                        "note",
                                        Objects.requireNonNullElse(event.note(), ""))))
                        .toList(),
                rounds.listSnapshots(round).stream()
                        .map(snapshot -> new RoundView.Snapshot(
                                text(
                                        language,
                                        "monitoring.snapshot",
                                        Map.of("no", snapshot.no(), "at", Days.say(snapshot.at(), language))),
                                snapshot.sha256()))
                        .toList(),
                typed,
                problems);
    }

    private @Nullable String unread(Map<UUID, AnswerSign> signs, Locale language) {
        var count = signs.values().stream().filter(AnswerSign.HANDED_IN::equals).count();
        return count == 0 ? null : text(language, "monitoring.round.close.unread", Map.of("count", count));
    }

    private List<RoundView.Unit> units(
            Round round, List<AskedMeasure> asked, Map<UUID, AnswerSign> signs, Locale language) {
        var units =
                new TreeMap<String, List<AskedMeasure>>(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
        asked.forEach(measure -> units.computeIfAbsent(
                        Objects.requireNonNullElseGet(measure.unit(), () -> text(language, "monitoring.unit.none")),
                        name -> new ArrayList<>())
                .add(measure));
        return units.entrySet().stream()
                .map(unit -> new RoundView.Unit(
                        unit.getKey(),
                        unit.getValue().stream()
                                .map(measure -> {
                                    var sign = Objects.requireNonNull(signs.get(measure.id()));
                                    return new StatusLink(
                                            sign.sign(),
                                            text(language, "monitoring.sign." + sign),
                                            Words.of(measure.title()),
                                            path(round, measure));
                                })
                                .toList(),
                        text(
                                language,
                                "monitoring.unit.count",
                                Map.of(
                                        "answered",
                                        unit.getValue().stream()
                                                .filter(measure -> isIn(signs.get(measure.id())))
                                                .count(),
                                        "all",
                                        unit.getValue().size()))))
                .toList();
    }

    private static boolean isIn(@Nullable AnswerSign sign) {
        return sign == AnswerSign.HANDED_IN || sign == AnswerSign.ACCEPTED;
    }

    private Map<StatusSign, String> legend(Map<UUID, AnswerSign> signs, Locale language) {
        var legend = new LinkedHashMap<StatusSign, String>();
        for (var sign : AnswerSign.values()) {
            var count = signs.values().stream().filter(sign::equals).count();
            if (count > 0) {
                legend.put(
                        sign.sign(),
                        text(
                                language,
                                "monitoring.legend",
                                Map.of("word", text(language, "monitoring.sign." + sign), "count", count)));
            }
        }
        return legend;
    }

    private List<RoundView.Pile> piles(
            Round round,
            List<AskedMeasure> asked,
            Map<UUID, AnswerSign> signs,
            Map<UUID, Owner> owners,
            Map<UUID, List<SentLetter>> letters,
            Locale language) {
        var piles = new ArrayList<RoundView.Pile>();
        pile(
                piles,
                "lesen",
                round.isOpen() ? "read" : "unread",
                asked,
                measure -> signs.get(measure.id()) == AnswerSign.HANDED_IN,
                round,
                signs,
                language,
                measure -> null);
        pile(
                piles,
                "ohne",
                "unowned",
                asked,
                measure -> measure.owner() == null && !isIn(signs.get(measure.id())),
                round,
                signs,
                language,
                measure -> null);
        pile(
                piles,
                "offen",
                round.isOpen() ? "open" : "missing",
                asked,
                measure -> measure.owner() != null && !isIn(signs.get(measure.id())),
                round,
                signs,
                language,
                measure -> {
                    var owner = owners.get(Objects.requireNonNull(measure.owner()));
                    return owner == null
                            ? null
                            : text(
                                    language,
                                    "monitoring.pile.owner",
                                    Map.of(
                                            "name",
                                            owner.name(),
                                            "reminders",
                                            reminders(letters.getOrDefault(owner.id(), List.of()))));
                });
        return piles;
    }

    private void pile(
            List<RoundView.Pile> piles,
            String id,
            String name,
            List<AskedMeasure> asked,
            Predicate<AskedMeasure> belongs,
            Round round,
            Map<UUID, AnswerSign> signs,
            Locale language,
            Function<AskedMeasure, @Nullable String> note) {
        var lines = asked.stream()
                .filter(belongs)
                .map(measure -> {
                    var sign = Objects.requireNonNull(signs.get(measure.id()));
                    var said = Stream.of(measure.unit(), note.apply(measure))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" · "));
                    return new RoundView.Line(
                            measure.title(),
                            path(round, measure),
                            sign.sign(),
                            text(language, "monitoring.sign." + sign),
                            said.isEmpty() ? null : said);
                })
                .toList();
        if (!lines.isEmpty()) {
            piles.add(new RoundView.Pile(
                    id,
                    text(language, "monitoring.pile." + name, Map.of("count", lines.size())),
                    text(language, "monitoring.pile." + name + ".why"),
                    lines));
        }
    }

    private static int reminders(List<SentLetter> letters) {
        return (int) letters.stream()
                .filter(letter -> letter.kind() == SentLetter.Kind.REMINDER)
                .count();
    }

    private RoundView.Person person(
            Round round,
            Owner owner,
            List<AskedMeasure> asked,
            Map<UUID, AnswerSign> signs,
            Map<UUID, List<SentLetter>> letters,
            Locale language) {
        var own = asked.stream()
                .filter(measure -> owner.id().equals(measure.owner()))
                .toList();
        return new RoundView.Person(
                owner.name(),
                ALL + "/" + round.no() + "/personen/" + owner.id(),
                owner.addressee().email(),
                text(
                        language,
                        "monitoring.person.measures",
                        Map.of(
                                "answered",
                                own.stream()
                                        .filter(measure -> isIn(signs.get(measure.id())))
                                        .count(),
                                "all",
                                own.size())),
                notes(owner, letters.getOrDefault(owner.id(), List.of()), language));
    }

    /** What of somebody has to be known: what came back, what they want, how often they were reminded. */
    List<String> notes(Owner owner, List<SentLetter> letters, Locale language) {
        var notes = new ArrayList<String>();
        if (owner.returnedAt() != null) {
            notes.add(text(
                    language,
                    "monitoring.person.returned",
                    Map.of(
                            "at",
                            Days.say(owner.returnedAt(), language),
                            "why",
                            Objects.requireNonNullElse(owner.returnedWhy(), "…"),
                            "to",
                            Objects.requireNonNullElseGet(
                                    owner.reachedAt(), () -> text(language, "monitoring.person.administration")))));
        }
        if (owner.remindersStoppedAt() != null) {
            notes.add(text(
                    language,
                    "monitoring.person.stopped",
                    Map.of("at", Days.say(owner.remindersStoppedAt(), language))));
        }
        if (owner.addressee().route() == Addressee.Route.UNIT) {
            notes.add(text(language, "monitoring.route.UNIT"));
        }
        var reminders = reminders(letters);
        if (reminders > 0) {
            notes.add(text(language, "monitoring.person.reminders", Map.of("count", reminders)));
        }
        return notes;
    }

    private List<Fact> facts(Round round, boolean nameless, Locale language) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                text(language, "monitoring.fact.time"),
                text(
                        language,
                        "monitoring.fact.time.said",
                        Map.of(
                                "opens",
                                Days.say(round.opensOn(), language),
                                "deadline",
                                Days.say(round.deadline(), language),
                                "days",
                                ChronoUnit.DAYS.between(round.opensOn(), round.deadline())))));
        facts.add(Fact.of(
                text(language, "monitoring.start.asker"),
                round.asker().name() + ", " + round.asker().email()));
        if (round.isOpen() || round.state() == RoundState.PREPARED) {
            round.reminders()
                    .next(round.deadline(), known.today())
                    .ifPresent(day ->
                            facts.add(Fact.of(text(language, "monitoring.fact.reminder"), Days.say(day, language))));
        }
        var superior = round.superior();
        facts.add(Fact.of(
                text(language, "monitoring.fact.superior"),
                superior == null
                        ? text(language, "monitoring.fact.superior.none")
                        : text(
                                language,
                                "monitoring.fact.superior.said",
                                Map.of(
                                        "name",
                                        superior.name(),
                                        "days",
                                        round.reminders().escalation()))));
        rounds.findForgetting(round)
                .ifPresent(day -> facts.add(Fact.of(
                        text(language, "monitoring.fact.people"),
                        text(
                                language,
                                nameless ? "monitoring.fact.people.gone" : "monitoring.fact.people.until",
                                Map.of("day", Days.say(day, language))))));
        return facts;
    }

    List<Crumb> crumbs(Round round, Locale language) {
        return List.of(
                new Crumb(Words.of(text(language, "monitoring.rounds")), ALL), Crumb.here(Words.of(round.title())));
    }

    List<Crumb> crumbs(Round round, String here, Locale language) {
        return List.of(
                new Crumb(Words.of(text(language, "monitoring.rounds")), ALL),
                new Crumb(Words.of(round.title()), ALL + "/" + round.no()),
                Crumb.here(Words.of(here)));
    }

    String text(Locale language, String key) {
        return messages.text(language, key, Map.of());
    }

    String text(Locale language, String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }
}
