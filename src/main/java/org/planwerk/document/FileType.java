package org.planwerk.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.planwerk.document.DocumentRefused.NotTaken;
import org.planwerk.document.DocumentRefused.NotTaken.Kind;

/** The types of files that are taken. What a file is, its content says; its name must not say something else. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    GIF("image/gif", "gif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp"),
    TXT("text/plain", "txt", "text", "md", "log"),
    CSV("text/csv", "csv", "tsv");

    private static final Pattern ENDING = Pattern.compile("(?s).*[^./\\\\]\\.([a-zA-Z0-9]{1,10})");
    private static final int LONGEST_NAME = 150;
    private static final int MOST_PART = 5_000_000;

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public String ending() {
        return endings.getFirst();
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    /**
     * The type of a file that somebody brings.
     *
     * @throws DocumentRefused if it is of none of these types, or named as another one; pictures may be named as pictures
     */
    public static FileType of(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new DocumentRefused.Empty();
        }
        var said = ending(name);
        var type = byContent(bytes, said);
        if (!said.isEmpty() && !type.endings.contains(said) && !(type.isPicture() && isPictureEnding(said))) {
            throw new DocumentRefused.WrongName(said, type.name());
        }
        return type;
    }

    /** A name under which it may be kept: no path, nothing invisible, with an ending of this type. */
    public String named(String given) {
        var end = given.substring(Math.max(0, given.length() - 2 * LONGEST_NAME));
        var said = ending(end);
        var bare = Characters.clean(end)
                .replaceAll("(?s).*[/\\\\]", "")
                .replaceAll("[\\u2066-\\u2069]", "")
                .replaceAll("[:*?\"<>|\\p{Cntrl}]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        var isPart = !said.isEmpty() && (endings.contains(said) || isPictureEnding(said));
        var stem =
                isPart && bare.length() > said.length() ? bare.substring(0, bare.length() - said.length() - 1) : bare;
        var ending = endings.contains(said) ? said : ending();
        var kept = stem.isBlank() ? "datei" : stem.strip();
        return (kept.length() <= LONGEST_NAME ? kept : kept.substring(0, kept.offsetByCodePoints(0, LONGEST_NAME / 2)))
                + "." + ending;
    }

    /** Whether the bytes begin as a picture that can be shown. */
    public static Optional<FileType> findPicture(byte[] bytes) {
        if (begins(bytes, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(bytes, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return begins(bytes, "GIF87a") || begins(bytes, "GIF89a") ? Optional.of(GIF) : Optional.empty();
    }

    private static String ending(String name) {
        var ending = ENDING.matcher(name.substring(Math.max(0, name.length() - LONGEST_NAME)));
        return ending.matches() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isPictureEnding(String ending) {
        return PNG.endings.contains(ending) || JPEG.endings.contains(ending) || GIF.endings.contains(ending);
    }

    private static FileType byContent(byte[] bytes, String ending) {
        var picture = findPicture(bytes);
        if (picture.isPresent()) {
            return picture.get();
        }
        if (begins(bytes, "%PDF-")) {
            return PDF;
        }
        if (OldOffice.is(bytes)) {
            throw OldOffice.refusal(bytes);
        }
        if (Upload.isZip(bytes)) {
            return office(bytes);
        }
        refuseKnown(bytes);
        var text = PlainText.read(bytes).orElseThrow(() -> new NotTaken(Kind.UNKNOWN));
        refuseMarkup(text);
        return CSV.endings.contains(ending) ? CSV : TXT;
    }

    private static void refuseKnown(byte[] bytes) {
        if (begins(bytes, "RIFF") && at(bytes, 8, "WEBP")) {
            throw new NotTaken(Kind.WEBP);
        }
        if ((at(bytes, 4, "ftyp") && (at(bytes, 8, "hei") || at(bytes, 8, "mif") || at(bytes, 8, "avif")))
                || begins(bytes, "II*\0")
                || begins(bytes, "MM\0*")
                || (begins(bytes, "BM") && bytes.length > 14 && bytes[6] == 0 && bytes[7] == 0)) {
            throw new DocumentRefused.NoPicture();
        }
        if (List.of("\u001f\u008b", "7z\u00bc\u00af", "Rar!", "BZh", "\u00fd7zXZ", "PK").stream()
                        .anyMatch(each -> begins(bytes, each))
                || at(bytes, 257, "ustar")) {
            throw new NotTaken(Kind.ARCHIVE);
        }
    }

    private static void refuseMarkup(String text) {
        if (PlainText.isMarkup(text)) {
            throw new NotTaken(
                    Pattern.compile("(?i)<(\\w+:)?svg[\\s>/]")
                                    .matcher(text.substring(0, Math.min(text.length(), 8000)))
                                    .find()
                            ? Kind.DRAWING
                            : Kind.WEB_PAGE);
        }
        if (List.of("{\\rtf", "%!", "#!").stream().anyMatch(text.stripLeading()::startsWith)) {
            throw new NotTaken(Kind.UNKNOWN);
        }
    }

    private static FileType office(byte[] bytes) {
        try (var archive = Archive.open(bytes)) {
            if (archive.has("[Content_Types].xml")) {
                var type = microsoft(archive);
                archive.names().forEach(part -> {
                    Xml.requireNoType(archive.open(part));
                    unpack(archive, part);
                });
                return type;
            }
            if (archive.has("mimetype")) {
                var type = open(archive);
                archive.names().forEach(part -> unpack(archive, part));
                return type;
            }
            throw new NotTaken(Kind.ARCHIVE);
        }
    }

    /** What we would not open ourselves is not handed on to others either: a part that grows without measure. */
    private static void unpack(Archive archive, String part) {
        try (var in = archive.open(part)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new DocumentRefused.Unreadable(broken);
        }
    }

    private static FileType microsoft(Archive archive) {
        var main = new StringBuilder();
        Xml.read(archive.open("[Content_Types].xml"), xml -> {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                var type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                if (type.contains(".main+xml") || type.contains("macroEnabled")) {
                    main.append(type).append(' ');
                }
            }
        });
        if (main.indexOf("macroEnabled") >= 0) {
            throw new NotTaken(Kind.MACROS);
        }
        if (main.indexOf("wordprocessingml.document.main") >= 0) {
            return DOCX;
        }
        if (main.indexOf("spreadsheetml.sheet.main") >= 0) {
            return XLSX;
        }
        if (main.indexOf("presentationml.presentation.main") >= 0
                || main.indexOf("presentationml.slideshow.main") >= 0) {
            return PPTX;
        }
        throw new NotTaken(Kind.ARCHIVE);
    }

    private static FileType open(Archive archive) {
        var said = new String(archive.bytes("mimetype", 200), US_ASCII).strip();
        if (archive.has("META-INF/manifest.xml")
                && new String(archive.bytes("META-INF/manifest.xml", MOST_PART), ISO_8859_1)
                        .contains("encryption-data")) {
            throw new DocumentRefused.Locked();
        }
        return List.of(ODT, ODS, ODP).stream()
                .filter(type -> type.mediaType.equals(said))
                .findFirst()
                .orElseThrow(() -> new NotTaken(Kind.ARCHIVE));
    }

    private static boolean begins(byte[] bytes, String beginning) {
        return at(bytes, 0, beginning);
    }

    private static boolean at(byte[] bytes, int from, String wanted) {
        if (bytes.length < from + wanted.length()) {
            return false;
        }
        for (var i = 0; i < wanted.length(); i++) {
            if ((bytes[from + i] & 0xFF) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
