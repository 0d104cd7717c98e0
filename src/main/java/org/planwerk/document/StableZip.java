package org.planwerk.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An office file as it depends on its content alone: all times in it are those of the content, not of the writing. */
public final class StableZip {

    private static final String PROPERTIES = "docProps/core.xml";

    private StableZip() {}

    public static byte[] of(byte[] office, LocalDate day) {
        var stable = new ByteArrayOutputStream(office.length);
        // Not the reader of the JDK: it trips over the sizes behind large parts.
        try (var in = ZipFile.builder().setByteArray(office).get();
                var out = new ZipOutputStream(stable)) {
            for (var part : Collections.list(in.getEntriesInPhysicalOrder())) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(day.atStartOfDay());
                out.putNextEntry(entry);
                var bytes = in.getInputStream(part).readAllBytes();
                out.write(part.getName().equals(PROPERTIES) ? dated(bytes, day) : bytes);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stable.toByteArray();
    }

    private static byte[] dated(byte[] properties, LocalDate day) {
        return new String(properties, UTF_8)
                .replaceAll("(<dcterms:(created|modified)[^>]*>)[^<]*", "$1" + day + "T00:00:00Z")
                .getBytes(UTF_8);
    }
}
