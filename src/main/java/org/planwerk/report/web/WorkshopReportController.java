package org.planwerk.report.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.monitoring.round.ClosedRounds;
import org.planwerk.report.Draft;
import org.planwerk.report.Duties;
import org.planwerk.report.Duty;
import org.planwerk.report.Part;
import org.planwerk.report.Report;
import org.planwerk.report.ReportJson;
import org.planwerk.report.ReportRefused;
import org.planwerk.report.Reports;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Messages;
import org.planwerk.web.Page;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@WorkshopPages
class WorkshopReportController {

    private static final String LIST = "/werkstatt/berichte";
    private static final String DRAFT = LIST + "/entwurf/";

    private final Reports reports;
    private final Duties duties;
    private final ClosedRounds rounds;
    private final Messages messages;
    private final Clock clock;

    WorkshopReportController(Reports reports, Duties duties, ClosedRounds rounds, Messages messages, Clock clock) {
        this.reports = reports;
        this.duties = duties;
        this.rounds = rounds;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/berichte")
    ModelAndView list(Acting acting, Locale language) {
        acting.require(Permission.READ_WORKSHOP);
        var controls = new Controls(messages, language);
        return new ModelAndView(
                "report/web/reports",
                Map.of(
                        "view",
                        new ReportsView(
                                duties.list().stream()
                                        .map(duty -> owed(duty, controls))
                                        .toList(),
                                reports.drafts(),
                                reports.list(),
                                acting.may(Permission.RUN_ROUNDS))));
    }

    private ReportsView.Owed owed(Duty duty, Controls controls) {
        var state = duty.state(today());
        return new ReportsView.Owed(
                LIST + "/pflichten/" + duty.id(),
                duty.recipient(),
                controls.text("report.duty.rhythm", Map.of("months", duty.everyMonths())),
                duty.nextDue()
                        .map(due -> controls.text(
                                "report.duty." + state, Map.of("day", Page.date(due, controls.language()))))
                        .orElseGet(() -> controls.text("report.duty.ENDED")),
                state == Duty.State.OVERDUE);
    }

    @GetMapping("/berichte/neu")
    ModelAndView begin(Acting acting, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var edition = reports.editions().keySet().stream().findFirst();
        var form = new DraftForm(
                "",
                "",
                today().toString(),
                edition.map(UUID::toString).orElse(""),
                rounds.list().stream()
                        .filter(round -> edition.filter(round.edition()::equals).isPresent())
                        .findFirst()
                        .map(round -> round.id().toString())
                        .orElse(""),
                usual());
        return page(LIST + "/neu", form, Problems.none(), true, language);
    }

    private static List<Part> usual() {
        return Stream.of(Part.Kind.values())
                .filter(kind -> kind != Part.Kind.TEXT)
                .map(Part::new)
                .toList();
    }

    @PostMapping("/berichte/neu")
    ModelAndView create(Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var form = DraftForm.of(request, usual());
        var problems = form.problems(reports.editions());
        if (!problems.isEmpty()) {
            return page(LIST + "/neu", form, problems, true, language);
        }
        var id = UuidCreator.getTimeOrderedEpoch();
        reports.save(form.draft(id, null));
        return Redirect.to(link(language, DRAFT + id), request, "report.saved");
    }

    @GetMapping("/berichte/entwurf/{id}")
    ModelAndView edit(@PathVariable UUID id, Acting acting, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        return page(DRAFT + id, DraftForm.of(draft(id)), Problems.none(), false, language);
    }

    @PostMapping("/berichte/entwurf/{id}")
    ModelAndView save(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam(defaultValue = "TEXT") Part.Kind more,
            Acting acting,
            HttpServletRequest request,
            Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var draft = draft(id);
        var form = DraftForm.of(request, draft.parts());
        var problems = form.problems(reports.editions());
        if (!problems.isEmpty()) {
            return page(DRAFT + id, form, problems, false, language);
        }
        var typed = form.draft(id, draft.replaces());
        var parts =
                DraftActs.apply(act, more.name(), typed.parts(), messages.text(language, "report.part.TEXT", Map.of()));
        reports.save(new Draft(
                id,
                typed.edition(),
                typed.title(),
                typed.lead(),
                typed.referenceDay(),
                typed.round(),
                typed.replaces(),
                parts));
        return act.equals("preview")
                ? new ModelAndView("redirect:" + link(language, DRAFT + id + "/vorschau"))
                : Redirect.back(request, "report.saved");
    }

    @GetMapping("/berichte/entwurf/{id}/vorschau")
    ModelAndView preview(@PathVariable UUID id, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        try {
            var content = reports.preview(draft(id));
            return new ModelAndView(
                    "report/web/frozen", Map.of("view", new FrozenView(DRAFT + id, content.document(), null, true)));
        } catch (ReportRefused refused) {
            return refused(id, refused, language);
        }
    }

    @PostMapping("/berichte/entwurf/{id}/festschreiben")
    ModelAndView freeze(@PathVariable UUID id, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        try {
            var report = reports.freeze(id);
            return Redirect.to(link(language, LIST + "/" + report.no()), request, "report.frozen");
        } catch (ReportRefused.Gone gone) {
            return Redirect.to(link(language, LIST), request, gone.key());
        } catch (ReportRefused refused) {
            return refused(id, refused, language);
        }
    }

    private ModelAndView refused(UUID id, ReportRefused refused, Locale language) {
        return page(
                DRAFT + id,
                DraftForm.of(draft(id)),
                Problems.of(
                        refused instanceof ReportRefused.RoundOpen ? "round" : "title",
                        refused.key(),
                        refused.values()),
                false,
                language);
    }

    @PostMapping("/berichte/entwurf/{id}/verwerfen")
    ModelAndView discard(@PathVariable UUID id, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        reports.discard(id);
        return Redirect.to(link(language, LIST), request, "report.discarded");
    }

    @GetMapping("/berichte/{no}")
    ModelAndView read(@PathVariable int no, Acting acting) {
        acting.require(Permission.READ_WORKSHOP);
        var report = report(no);
        return new ModelAndView(
                "report/web/frozen",
                Map.of(
                        "view",
                        new FrozenView(
                                LIST + "/" + no,
                                ReportJson.read(report.content()).document(),
                                report,
                                acting.may(Permission.RUN_ROUNDS))));
    }

    @PostMapping("/berichte/{no}/veroeffentlichen")
    ModelAndView publish(@PathVariable int no, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        reports.publish(report(no).id());
        return Redirect.to(link(language, LIST + "/" + no), request, "report.published");
    }

    /** A frozen report stays as it is: what was wrong in it is said right in another one. */
    @PostMapping("/berichte/{no}/korrigieren")
    ModelAndView correct(@PathVariable int no, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var report = report(no);
        var content = ReportJson.read(report.content());
        var lead = content.document().cover().lead();
        var id = UuidCreator.getTimeOrderedEpoch();
        reports.save(new Draft(
                id,
                report.edition(),
                report.title(),
                lead == null ? null : lead.words(),
                report.referenceDay(),
                report.round(),
                report.id(),
                content.parts().isEmpty() ? usual() : content.parts()));
        return Redirect.to(link(language, DRAFT + id), request, "report.correcting");
    }

    private ModelAndView page(String path, DraftForm form, Problems problems, boolean isNew, Locale language) {
        var pages = new DraftPages(new Controls(messages, language), reports.editions(), rounds.list());
        return new ModelAndView(
                "report/web/draft",
                Map.of("view", pages.view(path, form, problems, isNew)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Draft draft(UUID id) {
        return reports.findDraft(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Report report(int no) {
        return reports.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.get().timeZone()));
    }

    static String link(Locale language, String path) {
        return "/" + Tenant.get().slug() + (language.equals(Locale.GERMAN) ? "" : "/" + language) + path;
    }
}
