package org.planwerk.desk.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.desk.Comparisons;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Speech;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.packaging.Entries;
import org.planwerk.packaging.EntryKey;
import org.planwerk.packaging.Layer;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.plan.Adoption;
import org.planwerk.plan.EditionState;
import org.planwerk.plan.Occasion;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.FormPart;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The short forms of the steps: when, by whom, why, and which resolution says so. */
@Component
class StepPages {

    private final LifePages life;
    private final GuardPages guards;
    private final Workbench workbench;
    private final Entries entries;
    private final Comparisons comparisons;
    private final Messages messages;
    private final Clock clock;

    StepPages(
            LifePages life,
            GuardPages guards,
            Workbench workbench,
            Entries entries,
            Comparisons comparisons,
            Messages messages,
            Clock clock) {
        this.life = life;
        this.guards = guards;
        this.workbench = workbench;
        this.entries = entries;
        this.comparisons = comparisons;
        this.messages = messages;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.get().timeZone()));
    }

    StepView step(
            DeskEdition edition, Way way, @Nullable Answers given, Problems problems, Locale language, String prefix) {
        var speech = new Speech(messages, language);
        var answers = given == null ? beginning(edition, way, language) : given;
        var council = way.isOfCouncil(edition.state());
        var parts = new ArrayList<FormPart>();
        parts.add(occasion(answers, speech));
        if (council) {
            parts.add(resolution(answers, speech));
        }
        var guard = guards.guard(edition, way.to(), GuardPages.NAMED, speech, prefix);
        return new StepView(
                Words.of(speech.text("desk.life.way." + way)),
                edition.title(),
                speech.text("desk.life.way." + way + ".help"),
                LifePages.path(edition) + "/" + way.path(),
                LifePages.path(edition),
                LifePages.crumbs(edition, speech.text("desk.life.way." + way), speech),
                guard.blocks().isEmpty() ? null : guard,
                way == Way.ADOPT,
                way == Way.ADOPT ? drafts(edition, answers, speech) : List.of(),
                answers.one("mover"),
                way == Way.ADOPT ? texts(edition, answers, speech) : List.of(),
                parts,
                Map.of("steps", given == null ? Integer.toString(life.steps(edition)) : answers.one("steps")),
                problems,
                speech.text("desk.life.way." + way));
    }

    private Answers beginning(DeskEdition edition, Way way, Locale language) {
        var speech = new Speech(messages, language);
        var values = new HashMap<String, String>();
        values.put("at", Answers.shown(today(), language));
        if (way.isOfCouncil(edition.state())) {
            values.put("resultWord", speech.text("desk.life.result." + way));
            values.put("byRole", speech.text("desk.life.council"));
            if (way == Way.ADOPT) {
                values.put("body", speech.text("desk.life.council"));
            }
        } else {
            values.put("byRole", Acting.get().name());
        }
        return Answers.of(values);
    }

    private static FormPart occasion(Answers answers, Speech speech) {
        return new FormPart(
                "teil-wann",
                speech.text("desk.life.form.when"),
                List.of(
                        answers.line("at", speech.text("desk.life.form.at"), null),
                        answers.line("byRole", speech.text("desk.life.form.by"), speech.text("desk.life.form.by.hint")),
                        answers.control(
                                Kind.LINES,
                                "note",
                                speech.text("desk.life.form.note"),
                                speech.text("desk.life.form.note.hint"),
                                List.of())));
    }

    private FormPart resolution(Answers answers, Speech speech) {
        var options = new ArrayList<Option>();
        options.add(new Option("", speech.text("desk.life.form.resolution.new")));
        workbench
                .titles("resolutions", null)
                .reversed()
                .forEach(title -> options.add(
                        new Option(title.key().id(), Words.of(title.title()).shortened(90), null)));
        var items = new ArrayList<FormItem>();
        items.add(answers.control(
                Kind.CHOICE,
                "resolution",
                speech.text("desk.life.form.resolution"),
                speech.text("desk.life.form.resolution.hint"),
                options));
        for (var name : List.of("body", "resultWord", "ayes", "noes", "abstentions", "paperRef", "url")) {
            items.add(answers.line(name, speech.text("desk.life.form." + name), null));
        }
        items.add(answers.control(
                Kind.LINES,
                "wording",
                speech.text("desk.life.form.wording"),
                speech.text("desk.life.form.wording.hint"),
                List.of()));
        return new FormPart("teil-beschluss", speech.text("desk.life.form.resolution.title"), items);
    }

    private List<StepView.Draft> drafts(DeskEdition edition, Answers answers, Speech speech) {
        var nothing = JsonNodeFactory.instance.objectNode();
        return entries.listWaiting(edition.id()).stream()
                .map(draft -> new StepView.Draft(
                        value(draft.key()),
                        Words.of(speech.singular(draft.key().list()) + ": " + draft.title() + " ("
                                + speech.text("desk.publicity." + draft.publicity()) + ")"),
                        answers.all("amended").contains(value(draft.key())),
                        comparisons.list(
                                draft.key(),
                                entries.find(draft.key(), Layer.PUBLISHED)
                                        .map(WorkingEntry::content)
                                        .orElse(nothing),
                                draft.publicity().isBinned() ? nothing : draft.content(),
                                speech)))
                .toList();
    }

    private List<StepView.Texts> texts(DeskEdition edition, Answers answers, Speech speech) {
        var texts = new ArrayList<StepView.Texts>();
        for (var list : Comparisons.texts()) {
            var all = entries.list(list, edition.id(), Layer.PUBLISHED).stream()
                    .map(entry -> new StepView.Text(
                            value(entry.key()),
                            Words.of(entry.title()),
                            answers.all("refused").contains(value(entry.key()))))
                    .toList();
            if (!all.isEmpty()) {
                texts.add(new StepView.Texts(speech.plural(list), all));
            }
        }
        return texts;
    }

    private static String value(EntryKey key) {
        return key.list() + ":" + key.id();
    }

    /** Says when and by whom; what could not be understood stands in the answers. */
    @Nullable Occasion occasion(Answers answers) {
        var at = answers.day("at", true);
        var by = answers.required("byRole");
        var resolution = answers.one("resolution");
        if (at == null || by.isEmpty()) {
            return null;
        }
        var known = workbench.titles("resolutions", null).stream()
                .anyMatch(title -> title.key().id().equals(resolution));
        return new Occasion(at, by, answers.find("note"), known ? UUID.fromString(resolution) : null);
    }

    /** A new resolution, if one was typed and none was chosen. */
    @Nullable ObjectNode resolution(DeskEdition edition, Way way, Answers answers, Speech speech) {
        if (!way.isOfCouncil(edition.state()) || !answers.one("resolution").isEmpty()) {
            return null;
        }
        var body = answers.one("body");
        if (body.isEmpty()) {
            if (way == Way.ADOPT) {
                answers.fault("body", "desk.life.form.resolution.missing");
            }
            return null;
        }
        var no = workbench.list("resolutions", null).stream()
                        .mapToInt(WorkingEntry::no)
                        .max()
                        .orElse(0)
                + 1;
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("no", no)
                .put("plan", edition.plan().toString())
                .put("edition", edition.id().toString())
                .put("body", body)
                .put(
                        "subject",
                        speech.text(
                                "desk.life.subject",
                                Map.of("edition", edition.title(), "result", answers.one("resultWord"))))
                .put("basis", "STATED");
        for (var name : List.of("resultWord", "wording", "paperRef", "url")) {
            var text = answers.find(name);
            if (text != null) {
                node.put(name, text);
            }
        }
        for (var name : List.of("ayes", "noes", "abstentions")) {
            var number = answers.whole(name);
            if (number != null) {
                node.put(name, number.intValue());
            }
        }
        var at = answers.day("at", false);
        if (at != null) {
            node.putObject("decided").put("from", at.toString()).put("to", at.toString());
        }
        return node;
    }

    Adoption adoption(DeskEdition edition, Way way, Answers answers) {
        return way == Way.ADOPT
                ? new Adoption(
                        keys(edition, answers.all("amended")),
                        keys(edition, answers.all("refused")),
                        answers.find("mover"))
                : Adoption.unchanged();
    }

    private static Set<EntryKey> keys(DeskEdition edition, List<String> values) {
        return values.stream()
                .map(value -> value.split(":", 2))
                .filter(value -> value.length == 2
                        && Comparisons.texts().contains(value[0])
                        && value[1].matches("[0-9a-f-]{36}"))
                .map(value -> new EntryKey(value[0], value[1], edition.id()))
                .collect(java.util.stream.Collectors.toSet());
    }

    /** No edition is in force before its day. */
    void check(Way way, @Nullable Occasion occasion, Answers answers) {
        if (way == Way.IN_FORCE && occasion != null && occasion.at().isAfter(today())) {
            answers.fault("at", "desk.life.form.tooEarly");
        }
        if (way.to() == EditionState.WITHDRAWN && answers.one("note").isEmpty()) {
            answers.fault("note", "desk.life.form.missing");
        }
    }
}
