package org.planwerk.report.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.report.Duties;
import org.planwerk.report.Duty;
import org.planwerk.report.Report;
import org.planwerk.report.Reports;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.FormItem;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Messages;
import org.planwerk.web.Page;
import org.planwerk.web.Problem;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

@WorkshopPages
class DutyController {

    private static final String LIST = "/werkstatt/berichte";
    private static final String DUTIES = LIST + "/pflichten/";
    private static final int MOST_MONTHS = 120;

    private final Duties duties;
    private final Reports reports;
    private final Messages messages;
    private final Clock clock;

    /** A duty as it was typed. */
    record Form(String recipient, String occasion, String months, String first, String remind, String ended) {

        /** What was not sent is empty. */
        Form {
            recipient = Objects.requireNonNullElse(recipient, "");
            occasion = Objects.requireNonNullElse(occasion, "");
            months = Objects.requireNonNullElse(months, "");
            first = Objects.requireNonNullElse(first, "");
            remind = Objects.requireNonNullElse(remind, "");
            ended = Objects.requireNonNullElse(ended, "");
        }

        static Form of(Duty duty) {
            return new Form(
                    duty.recipient(),
                    Objects.requireNonNullElse(duty.occasion(), ""),
                    Integer.toString(duty.everyMonths()),
                    duty.firstDue().toString(),
                    Integer.toString(duty.remindDays()),
                    Objects.toString(duty.endedOn(), ""));
        }

        Problems problems() {
            var problems = new ArrayList<Problem>();
            if (recipient.isBlank()) {
                problems.add(new Problem("recipient", "report.problem.recipient", Map.of()));
            }
            if (!isNumber(months, 1, MOST_MONTHS)) {
                problems.add(new Problem("months", "report.problem.months", Map.of("most", MOST_MONTHS)));
            }
            if (day(first).isEmpty()) {
                problems.add(new Problem("first", "report.problem.day", Map.of()));
            }
            if (!isNumber(remind, 0, 365)) {
                problems.add(new Problem("remind", "report.problem.remind", Map.of()));
            }
            if (!ended.isBlank() && day(ended).isEmpty()) {
                problems.add(new Problem("ended", "report.problem.day", Map.of()));
            }
            return new Problems(problems);
        }

        Duty duty(UUID id) {
            return new Duty(
                    id,
                    recipient.strip(),
                    DraftForm.orNull(occasion),
                    Integer.parseInt(months.strip()),
                    day(first).orElseThrow(),
                    Integer.parseInt(remind.strip()),
                    day(ended).orElse(null),
                    null);
        }

        private static boolean isNumber(String typed, int least, int most) {
            return typed.strip().matches("\\d{1,4}")
                    && Integer.parseInt(typed.strip()) >= least
                    && Integer.parseInt(typed.strip()) <= most;
        }

        private static Optional<LocalDate> day(String typed) {
            try {
                return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    DutyController(Duties duties, Reports reports, Messages messages, Clock clock) {
        this.duties = duties;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/berichte/pflichten/neu")
    ModelAndView begin(Acting acting, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        return page(DUTIES + "neu", new Form("", "", "12", "", "30", ""), Problems.none(), null, language);
    }

    @PostMapping("/berichte/pflichten/neu")
    ModelAndView create(Form form, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        return save(DUTIES + "neu", form, UuidCreator.getTimeOrderedEpoch(), null, request, language);
    }

    @GetMapping("/berichte/pflichten/{id}")
    ModelAndView edit(@PathVariable UUID id, Acting acting, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var duty = duty(id);
        return page(DUTIES + id, Form.of(duty), Problems.none(), duty, language);
    }

    @PostMapping("/berichte/pflichten/{id}")
    ModelAndView change(@PathVariable UUID id, Form form, Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        return save(DUTIES + id, form, id, duty(id), request, language);
    }

    private ModelAndView save(
            String path, Form form, UUID id, @Nullable Duty duty, HttpServletRequest request, Locale language) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return page(path, form, problems, duty, language);
        }
        duties.save(form.duty(id));
        return Redirect.to(WorkshopReportController.link(language, LIST), request, "report.duty.saved");
    }

    /** The report for its next day was given. */
    @PostMapping("/berichte/pflichten/{id}/erledigt")
    ModelAndView meet(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam(defaultValue = "") String report,
            Acting acting,
            HttpServletRequest request,
            Locale language) {
        acting.require(Permission.RUN_ROUNDS);
        var given = reports.list().stream()
                .map(Report::id)
                .filter(other -> other.toString().equals(report))
                .findFirst();
        duties.meet(
                duty(id).id(), due, LocalDate.now(clock.withZone(Tenant.get().timeZone())), given.orElse(null));
        return Redirect.to(WorkshopReportController.link(language, LIST), request, "report.duty.met");
    }

    private ModelAndView page(String path, Form form, Problems problems, @Nullable Duty duty, Locale language) {
        var controls = new Controls(messages, language);
        var items = List.of(
                controls.control(Kind.LINE, "recipient", form.recipient()),
                controls.control(Kind.LINE, "occasion", form.occasion()),
                controls.control(Kind.NUMBER, "months", form.months()),
                controls.control(Kind.DAY, "first", form.first()),
                controls.control(Kind.NUMBER, "remind", form.remind()),
                controls.control(Kind.DAY, "ended", form.ended()));
        var due = duty == null ? Optional.<LocalDate>empty() : duty.nextDue();
        return new ModelAndView(
                "report/web/duty",
                Map.of(
                        "view",
                        new DutyView(
                                path,
                                duty == null ? controls.text("report.duty.new") : duty.recipient(),
                                items,
                                problems,
                                due.map(LocalDate::toString).orElse(null),
                                due.map(day -> met(day, controls)).orElse(List.of()))),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<FormItem> met(LocalDate due, Controls controls) {
        return List.of(new FormItem.Control(
                Kind.CHOICE,
                "report",
                controls.text("report.field.report", Map.of("day", Page.date(due, controls.language()))),
                null,
                List.of(""),
                Stream.concat(
                                Stream.of(new Option("", controls.text("report.duty.other"))),
                                reports.list().stream()
                                        .map(report -> new Option(report.id().toString(), report.title())))
                        .toList(),
                null,
                List.of()));
    }

    private Duty duty(UUID id) {
        return duties.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
