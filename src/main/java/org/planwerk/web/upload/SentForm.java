package org.planwerk.web.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;

/** A form with files, read to its end. */
final class SentForm {

    /** Where waiting for the end would be of no use to anybody. */
    private static final long MOST = 2_000_000_000;

    private static final int MOST_PARTS = 1000;

    /** As much as forms without files may bring. */
    private static final int MOST_TYPED = 2 * 1024 * 1024;

    /** Names of files take many bytes in some alphabets. */
    private static final int MOST_HEAD = 4096;

    private final MultiValueMap<String, MultipartFile> files = new LinkedMultiValueMap<>();
    private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    private int parts;
    private int typed;

    /** It cannot be read: cut, not written as forms are, or larger than any form of ours. */
    static final class Refused extends Exception {

        private final HttpStatus status;

        Refused(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    /** Keeps of each file at most so many bytes. */
    void read(HttpServletRequest request, long most) throws Refused {
        var reader = new FileUpload();
        reader.setHeaderEncoding(UTF_8.name());
        reader.setPartHeaderSizeMax(MOST_HEAD);
        reader.setSizeMax(MOST);
        try {
            var items = reader.getItemIterator(new ServletRequestContext(request));
            while (items.hasNext()) {
                add(items.next(), most);
            }
        } catch (IOException broken) {
            var isLarge = broken instanceof SizeException || broken.getCause() instanceof SizeException;
            throw new Refused(isLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST);
        }
    }

    private void add(FileItemStream item, long most) throws IOException, Refused {
        var name = Objects.requireNonNullElse(item.getFieldName(), "");
        try (var in = item.openStream()) {
            if (++parts > MOST_PARTS) {
                throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
            }
            if (item.isFormField()) {
                fields.add(name, text(in));
            } else {
                files.add(name, SentFile.receive(name, fileName(item), item.getContentType(), in, most));
            }
        }
    }

    private String text(InputStream in) throws IOException, Refused {
        var bytes = in.readNBytes(MOST_TYPED - typed + 1);
        typed += bytes.length;
        if (typed > MOST_TYPED) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new String(bytes, UTF_8);
    }

    private static String fileName(FileItemStream item) {
        try {
            return item.getName();
        } catch (InvalidFileNameException hidden) {
            return hidden.getName();
        }
    }

    /** The request, as if the fields had been sent without files. */
    HttpServletRequest over(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String[]>();
        fields.forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return new DefaultMultipartHttpServletRequest(request, files, values, Map.of());
    }

    /** The fields stay. */
    void removeFiles() {
        files.values().stream().flatMap(java.util.List::stream).forEach(file -> {
            try {
                Files.deleteIfExists(((SentFile) file).path());
            } catch (IOException stuck) {
                throw new UncheckedIOException(stuck);
            }
        });
        files.clear();
    }
}
