package org.planwerk.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bytes of files, known by their SHA-256 and kept once per municipality. */
@Service
public class FileBytes {

    private static final int CHUNK = 256 * 1024;

    private final FileStore store;

    FileBytes(FileStore store) {
        this.store = store;
    }

    /**
     * Keeps the bytes under their hash, unless they are kept already.
     *
     * @return whether they have the hash; if not, the transaction must be rolled back
     */
    @Transactional
    public boolean keep(String sha256, InputStream bytes) {
        if (store.has(sha256)) {
            return true;
        }
        var digest = DigestUtils.getSha256Digest();
        try (var counted = new DigestInputStream(bytes, digest)) {
            var no = 0;
            // An empty file has one empty chunk, by which it is known to be here.
            for (var chunk = counted.readNBytes(CHUNK);
                    no == 0 || chunk.length > 0;
                    chunk = counted.readNBytes(CHUNK)) {
                store.addChunk(sha256, no++, chunk);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of the bytes, counted from 0; empty behind the last one, and if they are not kept here. */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(String sha256, int no) {
        return store.findChunk(sha256, no);
    }

    /** Writes the bytes piece by piece; nothing if they are not kept here. */
    @Transactional(readOnly = true)
    public void write(String sha256, OutputStream out) {
        try {
            for (var no = 0; ; no++) {
                var chunk = store.findChunk(sha256, no);
                if (chunk.isEmpty()) {
                    return;
                }
                out.write(chunk.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes at once, as a picture needs them; none if they are not kept here. */
    @Transactional(readOnly = true)
    public byte[] read(String sha256) {
        var bytes = new ByteArrayOutputStream();
        write(sha256, bytes);
        return bytes.toByteArray();
    }

    /** The hashes of the files whose bytes are kept here, in their order, without those in the bin. */
    @Transactional(readOnly = true)
    public List<String> listHashes() {
        return store.listHashes();
    }

    /** The hashes that files name though nobody has brought their bytes. */
    @Transactional(readOnly = true)
    public Set<String> listMissing() {
        return store.listMissing();
    }
}
