package org.planwerk.monitoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planwerk.monitoring.round.Answer;
import org.planwerk.monitoring.round.Answer.Given;
import org.planwerk.monitoring.round.AnswerEvent;
import org.planwerk.monitoring.round.Answers;
import org.planwerk.monitoring.round.AskedMeasure;
import org.planwerk.monitoring.round.Owner;
import org.planwerk.monitoring.round.PersonalLink;
import org.planwerk.monitoring.round.PersonalLinks;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.RoundState;
import org.planwerk.monitoring.round.Rounds;
import org.planwerk.monitoring.round.SentLetter;
import org.planwerk.web.Fact;
import org.planwerk.web.FormItem;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.WordDiff;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One answer and one person of a round, as those who ask read them. */
@Component
class ReadingPages {

    private final Rounds rounds;
    private final Answers answers;
    private final PersonalLinks links;
    private final AnswerPages answerPages;
    private final RoundPages roundPages;
    private final Messages messages;
    private final Known known;

    ReadingPages(
            Rounds rounds,
            Answers answers,
            PersonalLinks links,
            AnswerPages answerPages,
            RoundPages roundPages,
            Messages messages,
            Known known) {
        this.rounds = rounds;
        this.answers = answers;
        this.links = links;
        this.answerPages = answerPages;
        this.roundPages = roundPages;
        this.messages = messages;
        this.known = known;
    }

    AnswerView answer(Round round, AskedMeasure measure, Typed typed, Locale language) {
        var prepared = round.state() == RoundState.PREPARED;
        var answer = prepared ? null : answers.find(round, measure.id()).orElse(null);
        var given = answer == null ? Given.NOTHING : answer.given();
        var sign = AnswerSign.of(answer, known.today().isAfter(round.deadline()), round.state() == RoundState.CLOSED);
        var acts = acts(round, answer);
        return new AnswerView(
                RoundPages.path(round, measure),
                round.title(),
                measure.title(),
                roundPages.crumbs(round, measure.title(), language),
                sign.sign(),
                text(language, "monitoring.sign." + sign, Map.of()),
                facts(round, measure, answer, language),
                prepared ? List.of() : answerPages.lines(round, given, RoundPages.path(round, measure), language),
                prepared ? List.of() : events(round, measure, language),
                acts,
                typed.editing() && acts.contains("edit"),
                acts.contains("edit")
                        ? answerPages.items(round, measure, typed.given() == null ? given : typed.given(), language)
                        : List.of(),
                new FormItem.Control(
                        FormItem.Kind.LINES,
                        "sentence",
                        text(language, "monitoring.askBack.sentence", Map.of()),
                        text(language, "monitoring.askBack.hint", Map.of()),
                        List.of(typed.sentence()),
                        List.of(),
                        null,
                        List.of()),
                typed.name(),
                typed.email(),
                typed.problems());
    }

    private static List<String> acts(Round round, @Nullable Answer answer) {
        if (!Known.runs() || round.state() == RoundState.CLOSED) {
            return List.of();
        }
        if (round.state() == RoundState.PREPARED) {
            return List.of("assign");
        }
        if (answer == null || answer.state().isOpen()) {
            return List.of("edit", "assign");
        }
        return answer.state() == Answer.State.HANDED_IN ? List.of("accept", "askBack", "edit") : List.of("askBack");
    }

    private List<Fact> facts(Round round, AskedMeasure measure, @Nullable Answer answer, Locale language) {
        var facts = new ArrayList<Fact>();
        if (measure.unit() != null) {
            facts.add(Fact.of(text(language, "monitoring.fact.unit", Map.of()), measure.unit()));
        }
        if (measure.owner() != null) {
            var owners = rounds.listOwners(round).stream().collect(Collectors.toMap(Owner::id, owner -> owner));
            var owner = owners.get(measure.owner());
            facts.add(Fact.of(
                    text(language, "monitoring.fact.asked", Map.of()),
                    owner == null
                            ? text(language, "monitoring.nameless", Map.of())
                            : owner.name() + ", " + owner.addressee().email()));
            rounds.listForwardings(round).stream()
                    .filter(one -> one.measure().equals(measure.id()))
                    .forEach(one -> facts.add(Fact.of(
                            text(language, "monitoring.fact.forwarded", Map.of()),
                            text(
                                    language,
                                    "monitoring.fact.forwarded.said",
                                    Map.of(
                                            "by",
                                            name(one.by(), language),
                                            "to",
                                            name(
                                                    Optional.ofNullable(owners.get(one.to()))
                                                            .map(Owner::name)
                                                            .orElse(null),
                                                    language),
                                            "at",
                                            Days.say(one.at(), language))))));
        } else if (round.isOpen()) {
            facts.add(Fact.of(
                    text(language, "monitoring.fact.asked", Map.of()),
                    text(language, "monitoring.pile.nobody", Map.of())));
        }
        if (answer != null && answer.handedInAt() != null) {
            facts.add(Fact.of(
                    text(language, "monitoring.fact.handedIn", Map.of()), Days.say(answer.handedInAt(), language)));
        }
        if (answer != null && answer.askedBack() != null) {
            facts.add(Fact.of(text(language, "monitoring.fact.askedBack", Map.of()), answer.askedBack()));
        }
        return facts;
    }

    private String name(@Nullable String name, Locale language) {
        return name == null ? text(language, "monitoring.nameless", Map.of()) : name;
    }

    private List<AnswerView.Event> events(Round round, AskedMeasure measure, Locale language) {
        return answers.listEvents(round, measure.id()).stream()
                .map(event -> new AnswerView.Event(
                        text(
                                language,
                                "monitoring.answerEvent." + event.kind(),
                                Map.of("by", name(event.by(), language), "at", Days.say(event.at(), language))),
                        event.note(),
                        changes(round, event, language)))
                .toList();
    }

    /** Question by question, what was said before and after. */
    private List<AnswerView.Change> changes(Round round, AnswerEvent event, Locale language) {
        if (event.before() == null || event.after() == null) {
            return List.of();
        }
        var before = JsonMapper.shared().readTree(event.before());
        var after = JsonMapper.shared().readTree(event.after());
        var names = new LinkedHashMap<String, String>();
        names.put("status", text(language, "monitoring.question.STATUS", Map.of()));
        names.put("delayed", text(language, "monitoring.delayed", Map.of()));
        names.put("effect", text(language, "monitoring.effect", Map.of()));
        round.questions()
                .forEach(question -> names.put(Integer.toString(question.no()), answerPages.label(question, language)));
        var members = new LinkedHashSet<>(names.keySet());
        return members.stream()
                .filter(member -> !before.path(member).equals(after.path(member)))
                .map(member -> new AnswerView.Change(
                        Objects.requireNonNull(names.get(member)),
                        WordDiff.of(
                                before.path(member).asString(""),
                                after.path(member).asString(""))))
                .toList();
    }

    PersonView person(Round round, Owner owner, String until, Problems problems, Locale language) {
        var letters = rounds.listLetters(round).stream()
                .filter(letter -> owner.id().equals(letter.owner()))
                .toList();
        var given = answers.map(round);
        return new PersonView(
                RoundPages.ALL + "/" + round.no() + "/personen/" + owner.id(),
                owner.name(),
                owner.addressee().unit() == null
                        ? owner.addressee().email()
                        : owner.addressee().unit() + ", " + owner.addressee().email(),
                roundPages.crumbs(round, owner.name(), language),
                rounds.listAsked(round, owner.id()).stream()
                        .map(measure -> {
                            var sign = AnswerSign.of(
                                    given.get(measure.id()),
                                    known.today().isAfter(round.deadline()),
                                    round.state() == RoundState.CLOSED);
                            return new RoundView.Line(
                                    measure.title(),
                                    RoundPages.path(round, measure),
                                    sign.sign(),
                                    text(language, "monitoring.sign." + sign, Map.of()),
                                    null);
                        })
                        .toList(),
                roundPages.notes(owner, letters, language),
                letters.stream().map(letter -> letter(letter, language)).toList(),
                link(round, owner.id(), language),
                Known.runs() && round.isOpen(),
                opens(round, owner.id()),
                until,
                problems);
    }

    private String letter(SentLetter letter, Locale language) {
        return text(language, "monitoring.sent." + letter.kind(), Map.of("at", Days.say(letter.at(), language)));
    }

    private String link(Round round, UUID owner, Locale language) {
        var own = own(round, owner);
        var open = own.stream().filter(link -> link.opensAt(known.now())).toList();
        if (open.isEmpty()) {
            return text(language, "monitoring.link.closed", Map.of());
        }
        return text(
                language,
                own.stream().anyMatch(PersonalLink::seen) ? "monitoring.link.seen" : "monitoring.link.unseen",
                Map.of("until", Days.say(open.getLast().expiresAt(), language)));
    }

    private boolean opens(Round round, UUID owner) {
        return own(round, owner).stream().anyMatch(link -> link.opensAt(known.now()));
    }

    private List<PersonalLink> own(Round round, UUID owner) {
        return links.list(round).stream()
                .filter(link -> link.owner().equals(owner))
                .toList();
    }

    private String text(Locale language, String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }
}
