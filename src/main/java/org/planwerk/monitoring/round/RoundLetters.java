package org.planwerk.monitoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Members;
import org.planwerk.identity.Role;
import org.planwerk.mail.Letter;
import org.planwerk.mail.Outbox;
import org.planwerk.monitoring.round.Round.Correspondent;
import org.planwerk.monitoring.round.SentLetter.Kind;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.planwerk.web.Origin;
import org.planwerk.web.Page;
import org.planwerk.web.Templates;
import org.springframework.stereotype.Component;

/**
 * The letters of a round, each written once per owner, kind and occasion: whoever writes it claims it in the transaction that
 * lays it into the outbox.
 */
@Component
class RoundLetters {

    private static final int MOST_MEASURES = 30;

    private final Outbox outbox;
    private final LinkStore store;
    private final PersonalLinks links;
    private final Members members;
    private final Accounts accounts;
    private final Messages messages;
    private final Templates templates;
    private final Origin origin;
    private final Clock clock;

    RoundLetters(
            Outbox outbox,
            LinkStore store,
            PersonalLinks links,
            Members members,
            Accounts accounts,
            Messages messages,
            Templates templates,
            Origin origin,
            Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.links = links;
        this.members = members;
        this.accounts = accounts;
        this.messages = messages;
        this.templates = templates;
        this.origin = origin;
        this.clock = clock;
    }

    void invite(Round round, Owner owner, List<AskedMeasure> measures) {
        write(round, owner, Kind.INVITATION, "opening", measures, Map.of());
    }

    /** @return whether it had not been written yet */
    boolean remind(Round round, Owner owner, List<AskedMeasure> open, LocalDate day, boolean late) {
        return write(round, owner, Kind.REMINDER, day.toString(), open, Map.of("late", Boolean.toString(late)));
    }

    void askBack(Round round, Owner owner, AskedMeasure measure, String sentence, String occasion) {
        write(round, owner, Kind.ASKED_BACK, occasion, List.of(measure), Map.of("sentence", sentence));
    }

    void forward(Round round, Owner owner, List<AskedMeasure> measures, String by, String occasion) {
        write(round, owner, Kind.FORWARDED, occasion, measures, Map.of("by", by));
    }

    void again(Round round, Owner owner, List<AskedMeasure> measures) {
        write(round, owner, Kind.AGAIN, clock.instant().toString(), measures, Map.of());
    }

    /** Goes to the unit, or to the administration, because a letter to the person came back. */
    void standIn(Round round, Owner owner, List<AskedMeasure> open, UUID returned) {
        write(round, owner, Kind.AGAIN, returned.toString(), open, Map.of());
    }

    /** Tells the superior what was not answered, without a link: they see no answers. */
    boolean escalate(Round round, Correspondent superior, List<AskedMeasure> open, LocalDate day) {
        return tell(round, Kind.ESCALATION, superior, day.toString(), open, null);
    }

    /** Tells the administration of measures that have nobody to ask. */
    boolean tellUnowned(Round round, List<AskedMeasure> measures, String occasion) {
        return tell(
                round,
                Kind.UNOWNED,
                administration(round),
                occasion,
                measures,
                path(round, "/werkstatt/sachstand/" + round.no()));
    }

    private boolean write(
            Round round,
            Owner owner,
            Kind kind,
            String occasion,
            List<AskedMeasure> measures,
            Map<String, String> more) {
        var letter = new SentLetter(Letter.nextId(), owner.id(), kind, occasion, clock.instant());
        if (!store.claim(letter, round.id())) {
            return false;
        }
        var language = Locale.of(owner.addressee().language());
        var other = language.equals(Locale.ENGLISH) ? Locale.GERMAN : Locale.ENGLISH;
        var token = links.create(round, owner.id());
        var address = path(round, personal(language, token));
        var values = values(round, language, measures);
        values.putAll(more);
        values.put("name", owner.name());
        var key = "monitoring.letter." + (kind == Kind.AGAIN && owner.returnedAt() != null ? "STANDING_IN" : kind);
        var view = new LetterView(
                language,
                messages.text(language, key + ".subject", values),
                messages.text(language, "monitoring.letter.greeting", values),
                List.of(messages.text(language, key, values)),
                lines(measures, language),
                new LetterView.Link(messages.text(language, "monitoring.letter.open", values), address),
                List.of(
                        messages.text(language, "monitoring.letter.public", values),
                        messages.text(language, "monitoring.letter.link", values)),
                new LetterView.Other(
                        other,
                        new LetterView.Link(
                                messages.text(other, "monitoring.letter.other", values),
                                path(round, personal(other, token)))),
                sign(round),
                kind == Kind.REMINDER
                        ? new LetterView.Link(
                                messages.text(language, "monitoring.letter.stop", values), address + "/erinnerungen")
                        : null);
        var reached = Optional.ofNullable(owner.reachedAt())
                .orElseGet(() -> administration(round).email());
        send(letter.letter(), round, reached, view);
        return true;
    }

    private static String personal(Locale language, String token) {
        return (language.equals(Locale.ENGLISH) ? "/en" : "") + "/sachstand/" + token;
    }

    private boolean tell(
            Round round,
            Kind kind,
            Correspondent to,
            String occasion,
            List<AskedMeasure> measures,
            @Nullable String address) {
        var letter = new SentLetter(Letter.nextId(), null, kind, occasion, clock.instant());
        if (!store.claim(letter, round.id())) {
            return false;
        }
        var language = Tenant.get().mainLanguage().equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.GERMAN;
        var values = values(round, language, measures);
        values.put("name", to.name());
        var key = "monitoring.letter." + kind;
        send(
                letter.letter(),
                round,
                to.email(),
                new LetterView(
                        language,
                        messages.text(language, key + ".subject", values),
                        messages.text(language, "monitoring.letter.greeting", values),
                        List.of(messages.text(language, key, values)),
                        lines(measures, language),
                        address == null
                                ? null
                                : new LetterView.Link(
                                        messages.text(language, "monitoring.letter.see", values), address),
                        List.of(),
                        null,
                        sign(round),
                        null));
        return true;
    }

    private void send(UUID id, Round round, String to, LetterView view) {
        var last = view.last();
        outbox.send(
                id,
                new Letter(
                        to,
                        view.subject(),
                        view.text(),
                        templates.render("monitoring/web/letter", view),
                        round.asker().email(),
                        last == null ? null : last.address()));
    }

    private Map<String, Object> values(Round round, Locale language, List<AskedMeasure> measures) {
        var values = new HashMap<String, Object>();
        values.put("town", Tenant.get().name());
        values.put("title", round.title());
        values.put("by", round.asker().name());
        values.put("count", measures.size());
        values.put("measure", measures.isEmpty() ? "" : measures.getFirst().title());
        values.put("deadline", Page.date(round.deadline(), language.equals(Locale.ENGLISH) ? Locale.UK : language));
        values.put("minutes", Math.max(5, measures.size() * 3));
        return values;
    }

    /** The titles, with the unit where a letter is about several. */
    private List<String> lines(List<AskedMeasure> measures, Locale language) {
        var lines = new ArrayList<>(measures.stream()
                .limit(MOST_MEASURES)
                .map(measure ->
                        measure.unit() == null ? measure.title() : measure.title() + " (" + measure.unit() + ")")
                .toList());
        if (measures.size() > MOST_MEASURES) {
            lines.add(messages.text(
                    language, "monitoring.letter.more", Map.of("count", measures.size() - MOST_MEASURES)));
        }
        return lines;
    }

    private static List<String> sign(Round round) {
        return List.of(round.asker().name(), Tenant.get().name());
    }

    /** The end of the chain: the first administrator, or whoever asks if there is none. */
    private Correspondent administration(Round round) {
        return members.list().stream()
                .filter(membership -> membership.role() == Role.ADMINISTRATOR)
                .flatMap(membership -> accounts.find(membership.account()).stream())
                .filter(account -> !account.disabled())
                .map(account -> new Correspondent(account.name(), account.email()))
                .findFirst()
                .orElse(round.asker());
    }

    private String path(Round round, String path) {
        return origin.orElse(String.valueOf(round.origin())) + "/"
                + Tenant.get().slug() + path;
    }
}
