package org.planwerk.monitoring.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Accounts;
import org.planwerk.identity.Acting;
import org.planwerk.monitoring.round.Question;
import org.planwerk.monitoring.round.Round;
import org.planwerk.monitoring.round.Round.Correspondent;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.EditionState;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Crumb;
import org.planwerk.web.FormItem;
import org.planwerk.web.Messages;
import org.planwerk.web.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;

/** The form of a round, with what can be chosen in it. */
@Component
class RoundForms {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Entries entries;
    private final Accounts accounts;
    private final Messages messages;

    RoundForms(Entries entries, Accounts accounts, Messages messages) {
        this.entries = entries;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** @param before the rounds that there were, the newest first */
    RoundFormView fresh(LocalDate today, List<Round> before, Locale language) {
        var acting = Acting.get();
        var asker = accounts.find(acting.account())
                .map(account -> new Correspondent(account.name(), account.email()))
                .orElse(new Correspondent(acting.name(), ""));
        var edition = editions().stream()
                .filter(one -> one.text("state").equals(EditionState.IN_FORCE.name()))
                .findFirst()
                .or(() -> editions().stream().findFirst())
                .map(one -> one.key().id())
                .orElse("");
        var title = text(language, "monitoring.round.title.usual", Map.of("year", Integer.toString(today.getYear())));
        var fresh = RoundForm.fresh(title, edition, today, asker);
        return form(
                null,
                before.stream()
                        .filter(round -> plan(round.edition().toString()).equals(plan(edition)))
                        .findFirst()
                        .map(fresh::like)
                        .orElse(fresh),
                Problems.none(),
                language);
    }

    private String plan(String edition) {
        return editions().stream()
                .filter(one -> one.key().id().equals(edition))
                .map(one -> one.text("plan"))
                .findFirst()
                .orElse(edition);
    }

    RoundForm.Reading read(RoundForm form) {
        return form.read(
                editions().stream().map(edition -> edition.key().id()).toList(),
                fields(form.edition()).stream().map(field -> field.key().id()).toList(),
                Tenant.get().fictitious());
    }

    RoundFormView form(@Nullable Round round, RoundForm form, Problems problems, Locale language) {
        var all = "/werkstatt/sachstand";
        var title = round == null ? text(language, "monitoring.round.new", Map.of()) : round.title();
        return new RoundFormView(
                round == null ? all + "/neu" : all + "/" + round.no() + "/aendern",
                title,
                List.of(
                        new Crumb(Words.of(text(language, "monitoring.rounds", Map.of())), all),
                        Crumb.here(Words.of(title))),
                form,
                editions().stream()
                        .map(edition -> option(
                                edition, form.edition().equals(edition.key().id())))
                        .toList(),
                fields(form.edition()).stream()
                        .map(field ->
                                option(field, form.fields().contains(field.key().id())))
                        .toList(),
                Arrays.stream(Question.Kind.values())
                        .filter(kind -> kind != Question.Kind.OWN && !kind.isNeeded())
                        .map(kind -> new Option(
                                kind.name(),
                                text(language, "monitoring.question." + kind, Map.of()),
                                form.kinds().contains(kind.name())))
                        .toList(),
                new FormItem.Control(
                        FormItem.Kind.LINES,
                        "own",
                        text(language, "monitoring.round.own", Map.of()),
                        text(language, "monitoring.round.own.hint", Map.of()),
                        List.of(form.own()),
                        List.of(),
                        null,
                        List.of()),
                new FormItem.Control(
                        FormItem.Kind.TICK,
                        "withFinished",
                        text(language, "monitoring.round.finished", Map.of()),
                        text(language, "monitoring.round.finished.hint", Map.of()),
                        List.of(form.withFinished()),
                        List.of(),
                        null,
                        List.of()),
                text(language, "monitoring.round.keep", Map.of()),
                problems);
    }

    private static Option option(WorkingEntry entry, boolean chosen) {
        return new Option(entry.key().id(), entry.title(), chosen);
    }

    /** The newest first. */
    private List<WorkingEntry> editions() {
        return entries.list("editions", null).stream()
                .filter(edition -> !edition.publicity().isBinned()
                        && !edition.text("state").equals(EditionState.WITHDRAWN.name()))
                .toList()
                .reversed();
    }

    private List<WorkingEntry> fields(String edition) {
        return ID.matcher(edition).matches()
                ? entries.list("fields", UUID.fromString(edition), Layer.PUBLISHED)
                : List.of();
    }

    private String text(Locale language, String key, Map<String, ?> values) {
        return messages.text(language, key, values);
    }
}
