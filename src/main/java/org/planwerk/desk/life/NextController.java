package org.planwerk.desk.life;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.DeskEditions;
import org.planwerk.desk.Places;
import org.planwerk.desk.Speech;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.plan.Beginning;
import org.planwerk.plan.EditionId;
import org.planwerk.plan.EditionKind;
import org.planwerk.plan.EditionRefused;
import org.planwerk.plan.Relation;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.FormPart;
import org.planwerk.web.Messages;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Begins the edition that comes after this one. */
@WorkshopPages
class NextController {

    private static final String NEXT = "/fassungen/{id}/leben/naechste";

    private final LifePages pages;
    private final StepPages steps;
    private final LifeActs acts;
    private final DeskEditions editions;
    private final Messages messages;

    NextController(LifePages pages, StepPages steps, LifeActs acts, DeskEditions editions, Messages messages) {
        this.pages = pages;
        this.steps = steps;
        this.acts = acts;
        this.editions = editions;
        this.messages = messages;
    }

    @GetMapping(NEXT)
    ModelAndView ask(@PathVariable String id, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(id);
        if (!edition.state().isDecided()) {
            return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.life.noWay");
        }
        var answers = Answers.of(Map.of(
                "id",
                UuidCreator.getTimeOrderedEpoch().toString(),
                "kind",
                EditionKind.REVISION.name(),
                "relation",
                Relation.REPLACES.name()));
        return form(edition, answers, Problems.none(), language, HttpStatus.OK);
    }

    @PostMapping(NEXT)
    ModelAndView begin(@PathVariable String id, HttpServletRequest request, Locale language) {
        Acting.get().require(Permission.DECIDE);
        var edition = pages.edition(id);
        var answers = Answers.of(request);
        var title = answers.required("title");
        var from = answers.day("from", false);
        var to = answers.day("to", false);
        if (!answers.one("id").matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
            answers.fault("title", "desk.life.next.again");
        }
        if (!answers.problems().isEmpty()) {
            return form(edition, answers, answers.problems(), language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            var key = acts.begin(
                    new EditionId(edition.id()),
                    new Beginning(
                            UUID.fromString(answers.one("id")),
                            answers.one("kind").equals(EditionKind.NEW.name()) ? EditionKind.NEW : EditionKind.REVISION,
                            answers.one("relation").equals(Relation.AMENDS.name())
                                    ? Relation.AMENDS
                                    : Relation.REPLACES,
                            title,
                            from,
                            to,
                            answers.find("label"),
                            steps.today(),
                            Acting.get().name()));
            var begun = editions.list().stream()
                    .filter(one -> one.id().equals(key.uuid()))
                    .findFirst()
                    .orElse(edition);
            return Redirect.to(Places.prefix(request) + FatePlace.path(begun), request, "desk.life.next.done");
        } catch (EditionRefused.NoSuchWay refused) {
            return Redirect.to(Places.prefix(request) + LifePages.path(edition), request, "desk.life.noWay");
        } catch (EntryRefused.Wrong wrong) {
            var problems = new Problems(wrong.faults().stream()
                    .map(fault -> new Problem(fault.path().replaceFirst("^period\\.", ""), fault.key(), fault.values()))
                    .toList());
            return form(edition, answers, problems, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView form(
            DeskEdition edition, Answers answers, Problems problems, Locale language, HttpStatus status) {
        var speech = new Speech(messages, language);
        var part = new FormPart(
                "teil-was",
                speech.text("desk.life.next.what"),
                List.of(
                        answers.line(
                                "title", speech.text("desk.life.next.name"), speech.text("desk.life.next.name.hint")),
                        answers.control(
                                Kind.CHOICE,
                                "kind",
                                speech.text("desk.life.next.kind"),
                                null,
                                options(speech, "kind", EditionKind.REVISION, EditionKind.NEW)),
                        answers.control(
                                Kind.CHOICE,
                                "relation",
                                speech.text("desk.life.next.relation"),
                                null,
                                options(speech, "relation", Relation.REPLACES, Relation.AMENDS)),
                        answers.line(
                                "from", speech.text("desk.life.next.from"), speech.text("desk.life.next.from.hint")),
                        answers.line("to", speech.text("desk.life.next.to"), null),
                        answers.line(
                                "label",
                                speech.text("desk.life.next.label"),
                                speech.text("desk.life.next.label.hint"))));
        return new ModelAndView(
                "desk/life/step",
                Map.of(
                        "view",
                        new StepView(
                                Words.of(speech.text("desk.life.more.next")),
                                edition.title(),
                                speech.text("desk.life.next.lead"),
                                LifePages.path(edition) + "/naechste",
                                LifePages.path(edition),
                                LifePages.crumbs(edition, speech.text("desk.life.more.next"), speech),
                                null,
                                false,
                                List.of(),
                                "",
                                List.of(),
                                List.of(part),
                                Map.of("id", answers.one("id")),
                                problems,
                                speech.text("desk.life.next.begin"))),
                status);
    }

    private static List<Option> options(Speech speech, String member, Enum<?>... words) {
        return Arrays.stream(words)
                .map(word -> new Option(word.name(), speech.code("editions", member, word.name())))
                .toList();
    }
}
