package org.planwerk.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.plan.CommonStatus;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormPart;
import org.planwerk.web.Messages;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A new plan in two minutes: what is usual stands there already. */
@WorkshopPages
class NewPlanController {

    private final NewPlan plans;
    private final Messages messages;

    NewPlanController(NewPlan plans, Messages messages) {
        this.plans = plans;
        this.messages = messages;
    }

    @GetMapping("/plan/neu")
    ModelAndView show(Locale language) {
        require();
        return page(usual(), Problems.none(), language, HttpStatus.OK);
    }

    @PostMapping("/plan/neu")
    ModelAndView create(HttpServletRequest request, Locale language) {
        require();
        var typed = Typed.of(request.getParameterMap());
        var outcome = plans.create(typed, language);
        return outcome.problems().isEmpty()
                ? Redirect.to(Places.prefix(request) + outcome.path(), request, "desk.plan.created")
                : page(typed, outcome.problems(), language, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A plan is words, levels and an edition: it takes the right to settle both. */
    private static void require() {
        Acting.get().require(Permission.SETTINGS);
        Acting.get().require(Permission.DECIDE);
    }

    /** Plans are written in German first, whoever creates them. */
    private Typed usual() {
        var german = new Speech(messages, Locale.GERMAN);
        var values = new LinkedHashMap<String, List<String>>();
        values.put("kind", List.of(german.text("desk.plan.usual.kind")));
        for (var level : NewPlan.LEVELS) {
            for (var number : List.of("singular", "plural")) {
                values.put(level + "." + number, List.of(german.text("desk.plan.usual." + level + "." + number)));
            }
        }
        for (var status : CommonStatus.values()) {
            values.put("word." + status, List.of(german.text("desk.code.common." + status)));
        }
        return new Typed(values);
    }

    private ModelAndView page(Typed typed, Problems problems, Locale language, HttpStatus status) {
        var speech = new Speech(messages, language);
        var parts = List.of(
                new FormPart(
                        "plan",
                        speech.text("desk.plan.part.plan"),
                        controls(typed, speech, Stream.of("title", "kind"))),
                new FormPart(
                        "erste-fassung",
                        speech.text("desk.plan.part.edition"),
                        controls(typed, speech, Stream.of("edition", "period"))),
                new FormPart("ebenen", speech.text("desk.plan.part.levels"), levels(typed, speech)),
                new FormPart(
                        "statusworte",
                        speech.text("desk.plan.part.words"),
                        List.of(new FormItem.Group(
                                speech.text("desk.plan.words"),
                                speech.text("desk.plan.words.hint"),
                                "worte",
                                Stream.of(CommonStatus.values())
                                        .map(common -> control(
                                                "word." + common,
                                                speech.text("desk.code.common." + common),
                                                null,
                                                typed))
                                        .toList()))));
        var hidden = Map.of(NewPlan.KEY, NewPlan.key(typed).toString());
        return new ModelAndView("desk/newplan", Map.of("view", new FormView(parts, problems, hidden)), status);
    }

    private static List<FormItem> controls(Typed typed, Speech speech, Stream<String> names) {
        return names.<FormItem>map(name -> control(
                        name, speech.text("desk.plan." + name), speech.text("desk.plan." + name + ".hint"), typed))
                .toList();
    }

    private static List<FormItem> levels(Typed typed, Speech speech) {
        var items = new ArrayList<FormItem>();
        for (var level : NewPlan.LEVELS) {
            items.add(new FormItem.Group(
                    speech.text("desk.plan." + level),
                    null,
                    level,
                    Stream.of("singular", "plural")
                            .map(number -> control(level + "." + number, speech.member("levels", number), null, typed))
                            .toList()));
        }
        return items;
    }

    private static Control control(String name, String label, @Nullable String hint, Typed typed) {
        return new Control(Kind.LINE, name, label, hint, typed.all(name), List.of(), null, List.of());
    }
}
