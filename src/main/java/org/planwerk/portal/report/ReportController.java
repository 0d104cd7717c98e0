package org.planwerk.portal.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.FileType;
import org.planwerk.document.print.Pdf;
import org.planwerk.document.word.WordWriter;
import org.planwerk.files.FileBytes;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Field;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.print.Shelf;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.report.ReportContent;
import org.planwerk.report.ReportJson;
import org.planwerk.report.WordLook;
import org.planwerk.report.WordLooks;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Attachment;
import org.planwerk.web.Crumb;
import org.planwerk.web.Entry;
import org.planwerk.web.PublicPages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Published reports, all forms from the same frozen content; and the feeds of progress. */
@PublicPages
class ReportController {

    private final Readings readings;
    private final PublicReportStore store;
    private final WordLooks looks;
    private final FileBytes files;
    private final Shelf shelf;

    ReportController(Readings readings, PublicReportStore store, WordLooks looks, FileBytes files, Shelf shelf) {
        this.readings = readings;
        this.store = store;
        this.looks = looks;
        this.files = files;
        this.shelf = shelf;
    }

    @GetMapping("/berichte")
    ModelAndView list(Locale language) {
        var reading = readings.open(language);
        return new ModelAndView(
                "portal/report/reports",
                Map.of(
                        "view",
                        new ReportsView(
                                List.of(
                                        new Crumb(reading.words("portal.nav.start"), ""),
                                        Crumb.here(reading.words("portal.report.list.title"))),
                                store.list().stream()
                                        .map(report -> line(reading, report))
                                        .toList(),
                                Progress.fields(reading).stream()
                                        .map(field -> Entry.link(
                                                reading.tongue().title(field),
                                                reading.link(field) + "/fortschritt.atom"))
                                        .toList())));
    }

    private static ReportsView.Line line(Reading reading, PublicReport report) {
        var link = reading.link(report.path());
        return new ReportsView.Line(
                reading.date(report.referenceDay()),
                Entry.link(reading.tongue().untranslated(report.title()), link),
                report.replacedByNo() == null ? "" : reading.text("portal.report.replaced"),
                List.of(
                        Entry.link(reading.text("portal.report.html"), link),
                        Entry.link(reading.text("portal.report.pdf"), link + "/bericht.pdf"),
                        Entry.link(reading.text("portal.report.docx"), link + "/bericht.docx"),
                        Entry.link(reading.text("portal.report.xlsx"), link + "/bericht.xlsx")));
    }

    @GetMapping("/berichte/{address}")
    ModelAndView read(@PathVariable String address, Locale language) {
        var reading = readings.open(language);
        var report = find(address);
        return Addressed.show(
                address,
                reading.link(report.path()),
                () -> new ModelAndView("portal/report/report", Map.of("view", view(reading, report))));
    }

    private ReportView view(Reading reading, PublicReport report) {
        var title = reading.tongue().untranslated(report.title());
        return new ReportView(
                report.path(),
                List.of(
                        new Crumb(reading.words("portal.nav.start"), ""),
                        new Crumb(reading.words("portal.report.list.title"), "/berichte"),
                        Crumb.here(title)),
                ReportJson.read(report.content()).document(),
                reading.text(
                        "portal.report.frozen",
                        Map.of(
                                "day",
                                reading.date(report.publishedAt()
                                        .atZoneSameInstant(Tenant.get().timeZone())
                                        .toLocalDate()),
                                "hash",
                                report.sha256())),
                correction(reading, report));
    }

    private ReportView.@Nullable Correction correction(Reading reading, PublicReport report) {
        if (report.replacedByNo() != null) {
            return other(reading, "portal.report.replaced", report.replacedByNo());
        }
        return report.replacesNo() == null ? null : other(reading, "portal.report.replaces", report.replacesNo());
    }

    private ReportView.@Nullable Correction other(Reading reading, String key, int no) {
        return store.find(no)
                .map(report -> new ReportView.Correction(
                        reading.text(key),
                        Entry.link(
                                reading.text(key + (key.endsWith("replaced") ? ".by" : ".which")),
                                reading.link(report.path()))))
                .orElse(null);
    }

    @GetMapping("/berichte/{address}/bericht.pdf")
    @Nullable ModelAndView pdf(@PathVariable String address, Locale language, ServletWebRequest request) throws IOException {
        return send(address, language, FileType.PDF, "", request, content -> {
            var out = new ByteArrayOutputStream();
            Pdf.write(content.document(), files::read, out);
            return out.toByteArray();
        });
    }

    @GetMapping("/berichte/{address}/bericht.docx")
    @Nullable ModelAndView word(@PathVariable String address, Locale language, ServletWebRequest request) throws IOException {
        var look = looks.find().map(WordLook::sha256).orElse("");
        return send(address, language, FileType.DOCX, look, request, content -> {
            var out = new ByteArrayOutputStream();
            WordWriter.write(content.document(), files::read, looks.template(), out);
            return out.toByteArray();
        });
    }

    @GetMapping("/berichte/{address}/bericht.xlsx")
    @Nullable ModelAndView excel(@PathVariable String address, Locale language, ServletWebRequest request) throws IOException {
        var reading = readings.open(language);
        return send(
                address,
                language,
                FileType.XLSX,
                language.toString(),
                request,
                content -> new ReportBook(reading).write(content));
    }

    private @Nullable ModelAndView send(
            String address,
            Locale language,
            FileType type,
            String look,
            ServletWebRequest request,
            Function<ReportContent, byte[]> write)
            throws IOException {
        var reading = readings.open(language);
        var report = find(address);
        var ending = "/bericht." + type.ending();
        var link = reading.link(report.path());
        if (!link.endsWith("/" + address)) {
            return Addressed.show(address + ending, link + ending, () -> new ModelAndView("", Map.of()));
        }
        var response = request.getNativeResponse(HttpServletResponse.class);
        var version = String.join(" ", report.sha256(), type.name(), look).strip();
        if (response == null || request.checkNotModified("\"" + version.replace(' ', '-') + "\"")) {
            return null;
        }
        var bytes = shelf.take(Tenant.get().id() + " " + version, () -> write.apply(ReportJson.read(report.content())));
        response.setContentType(type.mediaType());
        Attachment.announce(response, Address.words(report.title()) + "." + type.ending());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return null;
    }

    @GetMapping("/handlungsfelder/{address}/fortschritt.atom")
    @Nullable ModelAndView feed(
            @PathVariable String address, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reading = readings.open(language);
        var field = reading.content()
                .findId(Kind.FIELD, Address.no(address))
                .flatMap(id -> reading.content().findNewest(Field.class, id))
                .orElseThrow(Missing.page());
        var link = reading.link(field);
        if (!link.endsWith("/" + address)) {
            return Addressed.show(
                    address + "/fortschritt.atom", link + "/fortschritt.atom", () -> new ModelAndView("", Map.of()));
        }
        var origin = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream()
                .write(new Progress(reading, Tenant.get(), origin).of(field).write());
        return null;
    }

    private PublicReport find(String address) {
        return store.find(Address.no(address)).orElseThrow(Missing.page());
    }
}
