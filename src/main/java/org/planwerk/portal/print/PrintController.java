package org.planwerk.portal.print;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planwerk.document.print.GlyphsMissing;
import org.planwerk.document.print.Pdf;
import org.planwerk.document.tree.Document;
import org.planwerk.files.FileBytes;
import org.planwerk.portal.content.Address;
import org.planwerk.portal.content.Kind;
import org.planwerk.portal.content.Measure;
import org.planwerk.portal.content.PublicContents;
import org.planwerk.portal.web.Addressed;
import org.planwerk.portal.web.Missing;
import org.planwerk.portal.web.Printed;
import org.planwerk.portal.web.Reading;
import org.planwerk.portal.web.Readings;
import org.planwerk.tenancy.Tenant;
import org.planwerk.web.Attachment;
import org.planwerk.web.PublicPages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@PublicPages
class PrintController {

    private final Readings readings;
    private final PublicContents contents;
    private final FileBytes files;
    private final Shelf shelf;

    PrintController(Readings readings, PublicContents contents, FileBytes files, Shelf shelf) {
        this.readings = readings;
        this.contents = contents;
        this.files = files;
        this.shelf = shelf;
    }

    @GetMapping("/fassungen/{address}/buch.pdf")
    @Nullable ModelAndView book(
            @PathVariable String address, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reading = readings.open(language);
        var edition = reading.content().findEdition(Address.no(address)).orElseThrow(Missing.page());
        return send(
                reading,
                address,
                reading.link(edition),
                "/buch.pdf",
                Address.words(edition.title()),
                covers -> new Book(covers, contents::blocks).of(edition),
                request,
                response);
    }

    @GetMapping("/massnahmen/{address}/blatt.pdf")
    @Nullable ModelAndView sheet(
            @PathVariable String address, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reading = readings.open(language);
        var measure = reading.content()
                .findId(Kind.MEASURE, Address.no(address))
                .flatMap(id -> reading.content().findNewest(Measure.class, id))
                .orElseThrow(Missing.page());
        return send(
                reading,
                address,
                reading.link(measure),
                "/blatt.pdf",
                Address.words(measure.title()),
                covers -> new Sheet(covers).of(measure),
                request,
                response);
    }

    private @Nullable ModelAndView send(
            Reading reading,
            String asked,
            String link,
            String ending,
            String name,
            Function<Covers, Document> document,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!link.endsWith("/" + asked)) {
            return Addressed.show(asked + ending, link + ending, () -> new ModelAndView("", Map.of()));
        }
        var origin = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        var town = Tenant.get();
        var pdf = shelf.take(
                String.join(
                        " ",
                        origin,
                        link,
                        ending,
                        String.valueOf(town),
                        reading.today().toString()),
                () -> print(document.apply(new Covers(new Printed(reading, origin), town, reading.today()))));
        response.setContentType("application/pdf");
        Attachment.announce(response, (name.isEmpty() ? "planwerk" : name) + ".pdf");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
        return null;
    }

    private byte[] print(Document document) {
        var out = new ByteArrayOutputStream();
        Pdf.write(document, files::read, out);
        return out.toByteArray();
    }

    /** Readers cannot help it; the page says what those who write can do. */
    @ExceptionHandler
    ModelAndView refused(GlyphsMissing missing, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        return new ModelAndView("portal/print/refused", Map.of("view", missing.reason()));
    }
}
