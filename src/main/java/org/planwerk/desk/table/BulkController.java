package org.planwerk.desk.table;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.planwerk.desk.Choices;
import org.planwerk.desk.DeskEdition;
import org.planwerk.desk.Differences;
import org.planwerk.desk.Fields;
import org.planwerk.desk.Places;
import org.planwerk.desk.Sheets;
import org.planwerk.desk.Workbench;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.packaging.EntryRefused;
import org.planwerk.packaging.PackageFormat;
import org.planwerk.packaging.WorkingEntry;
import org.planwerk.packaging.Writing;
import org.planwerk.web.FormItem.Control;
import org.planwerk.web.FormItem.Kind;
import org.planwerk.web.FormItem.Option;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.Words;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Gives the same to several measures: choose them, see what would change, do it. */
@WorkshopPages
class BulkController {

    private static final String AT = "/fassung/{edition}/massnahmen/sammeln";

    private final Places places;
    private final MeasureTables tables;
    private final Workbench workbench;
    private final PackageFormat format;

    BulkController(Places places, MeasureTables tables, Workbench workbench, PackageFormat format) {
        this.places = places;
        this.tables = tables;
        this.workbench = workbench;
        this.format = format;
    }

    @GetMapping(AT)
    ModelAndView choose(@PathVariable int edition, HttpServletRequest request, Locale language) {
        var at = edition(edition);
        return page(at, "", List.of(), List.of(), Problems.none(), request, language, HttpStatus.OK);
    }

    private DeskEdition edition(int no) {
        Acting.get().require(Permission.WRITE);
        return ExportController.edition(places, no);
    }

    private ModelAndView page(
            DeskEdition edition,
            String what,
            List<String> chosen,
            List<BulkView.Changing> changing,
            Problems problems,
            HttpServletRequest request,
            Locale language,
            HttpStatus status) {
        var lines = writable(edition).stream()
                .map(measure -> new BulkView.Line(
                        Integer.toString(measure.no()),
                        (measure.text("number") + " " + measure.title()).strip(),
                        chosen.contains(Integer.toString(measure.no()))))
                .toList();
        var view = new BulkView(
                edition,
                edition.path() + "/massnahmen/sammeln",
                TableTabs.of(edition, tables.speech(language), Places.prefix(request), 2),
                control(edition, what, language),
                lines,
                changing,
                Map.of("was", what),
                problems);
        return new ModelAndView("desk/table/bulk", Map.of("view", view), status);
    }

    /** What can be given: a column and its value, by groups. */
    private Control control(DeskEdition edition, String what, Locale language) {
        var columns = tables.columns(edition, language);
        var speech = tables.speech(language);
        var options = new ArrayList<Option>();
        options.add(new Option("", speech.text("desk.bulk.none")));
        add(options, columns.get("fields"), columns.names("fields").labels(), speech.text("desk.bulk.empty"));
        add(
                options,
                columns.get("involved.LEAD"),
                columns.names("organisations").labels(),
                speech.text("desk.bulk.empty"));
        add(options, columns.get("binding"), columns.get("binding").choices(), speech.text("desk.bulk.empty"));
        add(
                options,
                columns.get("priorityMark"),
                columns.get("priorityMark").choices(),
                speech.text("desk.bulk.empty"));
        add(options, columns.get("catalogue"), columns.names("catalogues").labels(), speech.text("desk.bulk.empty"));
        return new Control(
                Kind.CHOICE,
                "was",
                speech.text("desk.bulk.what"),
                speech.text("desk.bulk.what.hint"),
                List.of(what),
                options,
                null,
                List.of());
    }

    private static void add(List<Option> options, Column column, List<String> values, String empty) {
        values.forEach(value -> options.add(
                new Option(column.name() + "=" + value, Words.of(value).shortened(90), column.label())));
        options.add(new Option(column.name() + "=", Words.of(empty), column.label()));
    }

    @PostMapping(AT)
    ModelAndView change(
            @PathVariable int edition,
            @RequestParam("do") String act,
            @RequestParam(defaultValue = "") String was,
            @RequestParam(required = false, defaultValue = "") List<String> nr,
            HttpServletRequest request,
            Locale language) {
        var at = edition(edition);
        var columns = tables.columns(at, language);
        var column = columns.find(was.replaceFirst("=.*", ""));
        var chosen = nr.stream().map(one -> one.replaceFirst(":.*", "")).toList();
        if (column.isEmpty() || !was.contains("=")) {
            return refused(at, was, chosen, Problems.of("was", "desk.bulk.noWhat", Map.of()), request, language);
        }
        if (chosen.isEmpty()) {
            return refused(at, was, chosen, Problems.of("nr", "desk.bulk.nobody", Map.of()), request, language);
        }
        var value = was.substring(was.indexOf('=') + 1);
        var writings = new ArrayList<Writing>();
        var changing = new ArrayList<BulkView.Changing>();
        var speech = tables.speech(language);
        var differences = new Differences(
                format.section(Columns.LIST),
                Sheets.find(Columns.LIST).orElseThrow(),
                new Choices(workbench, speech, at.id()),
                speech);
        for (var measure : writable(at)) {
            var no = Integer.toString(measure.no());
            if (!chosen.contains(no)) {
                continue;
            }
            var content = measure.content().deepCopy();
            var reason = column.get().read(value, content, columns.tooLong());
            if (reason.isPresent()) {
                return refused(
                        at,
                        was,
                        chosen,
                        Problems.of("was", reason.get().key(), reason.get().values()),
                        request,
                        language);
            }
            if (!content.equals(measure.content())) {
                writings.add(Writing.changed(measure.key(), content, version(nr, no, measure)));
                changing.add(new BulkView.Changing(
                        no + ":" + measure.version(), measure.title(), differences.list(measure.content(), content)));
            }
        }
        if (writings.isEmpty()) {
            return refused(at, was, chosen, Problems.of("was", "desk.bulk.same", Map.of()), request, language);
        }
        if (!act.equals("apply")) {
            return page(at, was, chosen, changing, Problems.none(), request, language, HttpStatus.OK);
        }
        try {
            return Redirect.to(
                    Places.prefix(request) + at.path() + "/massnahmen/sammeln",
                    request,
                    "desk.bulk.done",
                    Undoing.offer(at, writings, workbench.write(writings)));
        } catch (EntryRefused.Overtaken overtaken) {
            return page(
                    at,
                    was,
                    chosen,
                    changing,
                    Problems.of(
                            "aendern",
                            "desk.bulk.overtaken",
                            Map.of("title", overtaken.current().title())),
                    request,
                    language,
                    HttpStatus.CONFLICT);
        } catch (EntryRefused.Wrong wrong) {
            var fault = wrong.faults().getFirst();
            return refused(at, was, chosen, Problems.of("was", fault.key(), fault.values()), request, language);
        }
    }

    private ModelAndView refused(
            DeskEdition edition,
            String was,
            List<String> chosen,
            Problems problems,
            HttpServletRequest request,
            Locale language) {
        return page(edition, was, chosen, List.of(), problems, request, language, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The version that the preview showed. */
    private static int version(List<String> chosen, String no, WorkingEntry measure) {
        return chosen.stream()
                .filter(one -> one.matches(no + ":\\d{1,9}"))
                .map(one -> Integer.parseInt(one.substring(no.length() + 1)))
                .findFirst()
                .orElse(measure.version());
    }

    private List<WorkingEntry> writable(DeskEdition edition) {
        var acting = Acting.get();
        return tables.list(edition).stream()
                .filter(measure -> acting.mayWriteIn(Fields.of(Columns.LIST, measure.content())))
                .toList();
    }
}
