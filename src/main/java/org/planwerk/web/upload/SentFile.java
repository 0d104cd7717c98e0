package org.planwerk.web.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that a form has brought, on the disk until its request has been answered; its size is true however large it was. */
public record SentFile(
        String field, String fileName, @Nullable String type, long size, Path path) implements MultipartFile {

    /** The most bytes that are kept of a file. Who finds {@link #getSize()} above it says so and reads nothing. */
    public static final int MOST = 25 * 1024 * 1024;

    private static final int PIECE = 65_536;

    static SentFile receive(String field, String fileName, @Nullable String type, InputStream in, long most)
            throws IOException {
        var path = Files.createTempFile("planwerk-upload-", null);
        var size = 0L;
        try (var out = Files.newOutputStream(path)) {
            var piece = new byte[PIECE];
            for (var length = in.read(piece); length >= 0; length = in.read(piece)) {
                size += length;
                if (size <= most) {
                    write(out, piece, length);
                }
            }
        } catch (IOException | RuntimeException cut) {
            Files.delete(path);
            throw cut;
        }
        return new SentFile(field, fileName, type, size, path);
    }

    /** A full disk is no fault of whoever sends. */
    private static void write(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return type;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        return Files.readAllBytes(kept());
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return Files.newInputStream(kept());
    }

    @Override
    public void transferTo(File to) throws IOException {
        Files.copy(kept(), to.toPath(), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path kept() throws IOException {
        if (Files.size(path) != size) {
            throw new IllegalStateException("too large to have been kept");
        }
        return path;
    }
}
