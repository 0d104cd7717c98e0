package org.planwerk.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.planwerk.document.FileType;
import org.planwerk.document.print.Pdf;
import org.planwerk.document.word.WordWriter;
import org.planwerk.files.FileBytes;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.report.Composer;
import org.planwerk.report.Report;
import org.planwerk.report.ReportJson;
import org.planwerk.report.Reports;
import org.planwerk.report.WordLooks;
import org.planwerk.web.Attachment;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A frozen report as a file, also before everybody may read it: for those who look through it first. */
@WorkshopPages
class FrozenFileController {

    private final Reports reports;
    private final Composer composer;
    private final WordLooks looks;
    private final FileBytes files;

    FrozenFileController(Reports reports, Composer composer, WordLooks looks, FileBytes files) {
        this.reports = reports;
        this.composer = composer;
        this.looks = looks;
        this.files = files;
    }

    @GetMapping("/berichte/{no}/bericht.pdf")
    void pdf(@PathVariable int no, Acting acting, HttpServletResponse response) throws IOException {
        var report = announced(no, FileType.PDF, acting, response);
        Pdf.write(ReportJson.read(report.content()).document(), files::read, response.getOutputStream());
    }

    @GetMapping("/berichte/{no}/bericht.docx")
    void word(@PathVariable int no, Acting acting, HttpServletResponse response) throws IOException {
        var report = announced(no, FileType.DOCX, acting, response);
        WordWriter.write(
                ReportJson.read(report.content()).document(),
                files::read,
                looks.template(),
                response.getOutputStream());
    }

    @GetMapping("/berichte/{no}/bericht.xlsx")
    void excel(@PathVariable int no, Acting acting, Locale language, HttpServletResponse response) throws IOException {
        var report = announced(no, FileType.XLSX, acting, response);
        response.getOutputStream().write(composer.workbook(ReportJson.read(report.content()), language));
    }

    private Report announced(int no, FileType type, Acting acting, HttpServletResponse response) {
        acting.require(Permission.READ_WORKSHOP);
        var report = reports.find(no).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(type.mediaType());
        Attachment.announce(response, type.named(report.title()));
        return report;
    }
}
