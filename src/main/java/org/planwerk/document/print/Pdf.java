package org.planwerk.document.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.planwerk.document.Reason;
import org.planwerk.document.tree.Document;

/**
 * A document as PDF: tagged, with language, title, bookmarks and alternative texts (PDF/UA-1), and with all it needs in it
 * (PDF/A-2a). The same document gives the same bytes.
 */
public final class Pdf {

    /** How the page that is printed names a photograph. */
    static final String PICTURE = "picture";

    private static final String STYLE = "style";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.planwerk");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String LOOK = look();
    private static final String INK = "#1f1d23";

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Document document;
    private final PictureBytes pictures;
    private final List<Paper> parts;

    private Pdf(Document document, PictureBytes pictures, int most) {
        this.document = document;
        this.pictures = pictures;
        this.parts = Paper.parts(document, most);
    }

    /** @throws GlyphsMissing if the document has signs that cannot be printed; nothing was written then */
    public static void write(Document document, PictureBytes pictures, OutputStream out) {
        write(document, pictures, Paper.A_PART, out);
    }

    /** As {@link #write(Document, PictureBytes, OutputStream)}, with at most so many lines of blocks printed at once. */
    static void write(Document document, PictureBytes pictures, int most, OutputStream out) {
        new Pdf(document, pictures, most).write(out);
    }

    /** Which signs of a document could not be printed, before anybody tries. */
    public static Optional<Reason> findMissing(Document document) {
        return new Pdf(document, sha256 -> new byte[0], Paper.A_PART)
                .findMissing()
                .map(GlyphsMissing::reason);
    }

    private Optional<GlyphsMissing> findMissing() {
        var missing = new TreeSet<String>();
        parts.forEach(part -> missing.addAll(Signs.prepare(page(part, PageNumbers.PRINTED))));
        return missing.isEmpty() ? Optional.empty() : Optional.of(new GlyphsMissing(missing));
    }

    private void write(OutputStream out) {
        var numbers = parts.size() == 1 ? PageNumbers.PRINTED : count();
        try (var file = new PDDocument()) {
            var fonts = new Fonts(file);
            var joined = new JoinedParts(file);
            for (var part : parts) {
                try (var renderer = renderer(part, numbers, file, fonts)) {
                    renderer.createPDFKeepOpen();
                    joined.add(renderer);
                }
            }
            joined.finish(document.headings().toList());
            date(file, document.cover().day());
            RepeatedHeads.silence(file);
            // The fonts take their final shape while a file is saved.
            file.save(OutputStream.nullOutputStream(), CompressParameters.NO_COMPRESSION);
            HyphenMeaning.write(file);
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a single part knows of itself has to be counted before several are printed. */
    private PageNumbers count() {
        findMissing().ifPresent(missing -> {
            throw missing;
        });
        var total = 0;
        var pages = new HashMap<String, Integer>();
        try (var file = new PDDocument()) {
            var fonts = new Fonts(file);
            for (var part : parts) {
                try (var renderer = renderer(part, PageNumbers.PRINTED, file, fonts)) {
                    renderer.layout();
                    renderer.getOutputDevice().setRoot(renderer.getRootBox());
                    for (var place : renderer.findPagePositionsByID(JoinedParts.ANY)) {
                        pages.put(place.getId(), total + place.getPageNo() + 1);
                    }
                    total += renderer.getRootBox().getLayer().getPages().size();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageNumbers(total, pages);
    }

    /** The page that is printed. */
    static String html(Paper paper) {
        var html = new StringOutput();
        TEMPLATES.render("document/print/paper.jte", paper, html);
        return html.toString();
    }

    private org.w3c.dom.Document page(Paper part, PageNumbers numbers) {
        var parsed = Jsoup.parse(html(part));
        // What reads the screen of a reader announces a link by these words.
        parsed.select("a:not([title])").forEach(link -> link.attr("title", link.text()));
        parsed.select("a[href^=#]").forEach(link -> {
            var target = link.attr("href");
            link.attr("data-to", target).attr("href", JoinedParts.address(target));
            link.attr("data-page", numbers.page(target.substring(1)));
        });
        return new W3CDom().namespaceAware(true).fromJsoup(parsed);
    }

    private PdfBoxRenderer renderer(Paper part, PageNumbers numbers, PDDocument file, Fonts fonts) {
        var page = page(part, numbers);
        var missing = Signs.prepare(page);
        if (!missing.isEmpty()) {
            throw new GlyphsMissing(missing);
        }
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(file);
        builder.withW3cDocument(page, "paper:/");
        builder.useInitialPageNumber(file.getNumberOfPages() + 1);
        builder.useUriResolver((base, uri) -> uri);
        builder.useProtocolsStreamImplementation(address -> open(address, style(part, numbers)), PICTURE, STYLE);
        // Nothing outside of the document is ever fetched.
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE + ":") || uri.startsWith(STYLE + ":"),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(PICTURE + ":") || uri.startsWith(STYLE + ":"),
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUnicodeLineBreaker(new LineEnds());
        builder.usePdfVersion(1.7f);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        if (part.begins()) {
            builder.useColorProfile(COLOURS);
        }
        builder.withProducer("Planwerk");
        fonts.use(builder);
        return builder.buildPdfRenderer();
    }

    private com.openhtmltopdf.extend.FSStream open(String address, String style) {
        var bytes = address.startsWith(PICTURE)
                ? pictures.get(address.substring(PICTURE.length() + 1))
                : style.getBytes(UTF_8);
        return new com.openhtmltopdf.extend.FSStream() {
            @Override
            public java.io.InputStream getStream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public java.io.Reader getReader() {
                return new StringReader(new String(bytes, UTF_8));
            }
        };
    }

    static String style(Paper part, PageNumbers numbers) {
        var document = part.document();
        return LOOK.replace("FONTS", Fonts.FAMILIES)
                .replace("ACCENT", Objects.requireNonNullElse(document.cover().accent(), INK))
                .replace("FIRST_HEAD", part.begins() ? "none" : "element(head)")
                .replace("PAGES_IN_ALL", numbers.total())
                .replace("PAGE_OF_TARGET", numbers.target())
                .replace("PAGE", document.labels().page())
                .replace(" OF ", " " + document.labels().of() + " ");
    }

    /** The day of the content, not of the printing: the same document is the same file. */
    private static void date(PDDocument file, LocalDate day) throws IOException {
        var moment = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
        file.getDocumentInformation().setCreationDate(moment);
        var metadata = file.getDocumentCatalog().getMetadata();
        var dated = new String(metadata.toByteArray(), UTF_8)
                .replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + day + "T00:00:00+00:00");
        metadata.importXMPMetadata(dated.getBytes(UTF_8));
        file.setDocumentId(day.toEpochDay());
    }

    private static String look() {
        try (var in = Pdf.class.getResourceAsStream("/document/paper.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
