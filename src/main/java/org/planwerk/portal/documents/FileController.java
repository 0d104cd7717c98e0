package org.planwerk.portal.documents;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planwerk.files.FileBytes;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Readings;
import org.planwerk.web.Attachment;
import org.planwerk.web.PublicPages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

@PublicPages
class FileController {

    /** Types that no browser runs; everything else is only bytes. */
    private static final Set<String> HARMLESS = Set.of(
            "application/pdf",
            "application/zip",
            "application/json",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "image/jpeg",
            "image/png",
            "text/csv",
            "text/plain");

    private final Readings readings;
    private final FileBytes bytes;

    FileController(Readings readings, FileBytes bytes) {
        this.readings = readings;
        this.bytes = bytes;
    }

    /** Only what the public view shows of this municipality; every file is saved, none is opened in its place. */
    @GetMapping("/dateien/{id}/{name}")
    @Nullable ModelAndView take(@PathVariable String id, @PathVariable String name, Locale language, ServletWebRequest request)
            throws IOException {
        var reading = readings.open(language);
        var file = reading.content().findFile(uuid(id)).orElseThrow(Missing.page());
        var sha256 = file.sha256();
        if (sha256 == null) {
            throw Missing.page().get();
        }
        if (!name.equals(file.plainName())) {
            return Addressed.show(name, reading.link(file.path()), () -> new ModelAndView("", Map.of()));
        }
        var response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null || request.checkNotModified("\"" + sha256 + "\"")) {
            return null;
        }
        response.setContentType(HARMLESS.contains(file.type()) ? file.type() : "application/octet-stream");
        Attachment.announce(response, file.name());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
        write(sha256, response);
        return null;
    }

    /** Piece by piece, so that slow readers keep no connection of the database. */
    private void write(String sha256, HttpServletResponse response) throws IOException {
        var out = response.getOutputStream();
        var no = 0;
        for (var piece = bytes.find(sha256, no); piece.isPresent(); piece = bytes.find(sha256, ++no)) {
            out.write(piece.get());
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Missing.page().get();
        }
    }
}
