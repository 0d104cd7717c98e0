package org.planwerk.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.DocumentRefused;
import org.planwerk.document.FileType;
import org.planwerk.document.Upload;
import org.planwerk.document.word.WordTemplate;
import org.planwerk.identity.Acting;
import org.planwerk.identity.Permission;
import org.planwerk.report.WordLook;
import org.planwerk.report.WordLooks;
import org.planwerk.web.Attachment;
import org.planwerk.web.Problems;
import org.planwerk.web.Redirect;
import org.planwerk.web.WorkshopPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** How Word files of the municipality look: the template to take, to change in Word and to bring back. */
@WorkshopPages
class WordLookController {

    private static final int MOST = 5_000_000;

    private final WordLooks looks;

    WordLookController(WordLooks looks) {
        this.looks = looks;
    }

    @GetMapping("/einstellungen/word")
    ModelAndView show(Acting acting) {
        acting.require(Permission.SETTINGS);
        return page(Problems.none());
    }

    @GetMapping("/einstellungen/word/vorlage.docx")
    void take(Acting acting, HttpServletResponse response) throws IOException {
        acting.require(Permission.SETTINGS);
        var bytes = looks.template().orElseGet(WordTemplate::standard);
        response.setContentType(FileType.DOCX.mediaType());
        Attachment.announce(response, looks.find().map(WordLook::name).orElse("planwerk.docx"));
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    @PostMapping("/einstellungen/word")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile datei, Acting acting, HttpServletRequest request)
            throws IOException {
        acting.require(Permission.SETTINGS);
        if (datei == null || datei.isEmpty()) {
            return page(Problems.of("datei", "report.word.missing", Map.of()));
        }
        try (var in = datei.getInputStream()) {
            looks.bring(
                    Upload.read(in, MOST),
                    FileType.DOCX.named(Objects.requireNonNullElse(datei.getOriginalFilename(), "vorlage.docx")));
            return Redirect.back(request, "report.saved");
        } catch (DocumentRefused refused) {
            return page(Problems.of(
                    "datei", refused.reason().key(), refused.reason().values()));
        }
    }

    @PostMapping("/einstellungen/word/zuruecksetzen")
    ModelAndView takeOff(Acting acting, HttpServletRequest request, Locale language) {
        acting.require(Permission.SETTINGS);
        looks.takeOff();
        return Redirect.to(
                WorkshopReportController.link(language, "/werkstatt/einstellungen/word"), request, "report.saved");
    }

    private ModelAndView page(Problems problems) {
        return new ModelAndView(
                "report/web/word",
                Map.of("view", new WordView(looks.find().map(WordLook::name).orElse(null), problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
