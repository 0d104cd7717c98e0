package org.planwerk.document.print;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.ArrayDeque;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Optional;
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

    private Pdf(Document document, PictureBytes pictures) {
        this.document = document;
        this.pictures = pictures;
    }

    /** @throws GlyphsMissing if the document has signs that cannot be printed; nothing was written then */
    public static void write(Document document, PictureBytes pictures, OutputStream out) {
        new Pdf(document, pictures).write(out);
    }

    /** Which signs of a document could not be printed, before anybody tries. */
    public static Optional<Reason> findMissing(Document document) {
        try {
            Signs.prepare(new Pdf(document, sha256 -> new byte[0]).page());
            return Optional.empty();
        } catch (GlyphsMissing missing) {
            return Optional.of(missing.reason());
        }
    }

    private void write(OutputStream out) {
        var page = page();
        Signs.prepare(page);
        try (var file = new PDDocument();
                var renderer = builder(page, file).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFKeepOpen();
            date(file, document.cover().day());
            RepeatedHeads.silence(file);
            // The fonts take their final shape while a file is saved.
            file.save(OutputStream.nullOutputStream());
            HyphenMeaning.write(file);
            file.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page that is printed. */
    static String html(Document document) {
        var html = new StringOutput();
        TEMPLATES.render("document/print/paper.jte", new Paper(document), html);
        return html.toString();
    }

    private org.w3c.dom.Document page() {
        var parsed = Jsoup.parse(html(document));
        // What reads the screen of a reader announces a link by these words.
        parsed.select("a:not([title])").forEach(link -> link.attr("title", link.text()));
        var page = new W3CDom().namespaceAware(true).fromJsoup(parsed);
        addBookmarks(page);
        return page;
    }

    private void addBookmarks(org.w3c.dom.Document page) {
        var all = page.createElement("bookmarks");
        var open = new ArrayDeque<org.w3c.dom.Element>();
        open.push(all);
        document.headings().forEach(heading -> {
            while (open.size() > heading.level()) {
                open.pop();
            }
            var bookmark = page.createElement("bookmark");
            bookmark.setAttribute("name", heading.text().words());
            bookmark.setAttribute("href", "#" + heading.id());
            Objects.requireNonNull(open.peek()).appendChild(bookmark);
            open.push(bookmark);
        });
        page.getElementsByTagName("head").item(0).appendChild(all);
    }

    private PdfRendererBuilder builder(org.w3c.dom.Document page, PDDocument file) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(file);
        builder.withW3cDocument(page, "paper:/");
        builder.useUriResolver((base, uri) -> uri);
        builder.useProtocolsStreamImplementation(this::open, PICTURE, STYLE);
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
        builder.useColorProfile(COLOURS);
        builder.withProducer("Planwerk");
        Fonts.use(builder, file);
        return builder;
    }

    private com.openhtmltopdf.extend.FSStream open(String address) {
        var bytes = address.startsWith(PICTURE)
                ? pictures.get(address.substring(PICTURE.length() + 1))
                : style(document).getBytes(UTF_8);
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

    static String style(Document document) {
        return LOOK.replace("FONTS", Fonts.FAMILIES)
                .replace("ACCENT", Objects.requireNonNullElse(document.cover().accent(), INK))
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
