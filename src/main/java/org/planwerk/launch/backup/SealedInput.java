package org.planwerk.launch.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.planwerk.launch.backup.BackupRefused.Reason;

/** Reads a backup, and knows at its end whether its {@link Seal} holds. */
final class SealedInput extends FilterInputStream {

    private final Seal seal = new Seal((bytes, offset, length) -> {});

    SealedInput(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        if (count > 0) {
            seal.update(bytes, offset, count);
        }
        return count;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left: it is part of what was sealed. */
    void check() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        if (!seal.holds()) {
            throw new BackupRefused(Reason.DAMAGED);
        }
    }
}
