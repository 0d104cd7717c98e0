package org.planwerk.launch.backup;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a zip file whose comment is a {@link Seal#placeholder}, and puts the seal into its place. */
final class SealedOutput extends OutputStream {

    private final OutputStream out;
    private final Seal seal;
    private boolean closed;

    SealedOutput(OutputStream out) {
        this.out = out;
        seal = new Seal(out::write);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        seal.update(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            out.write(seal.expected());
            out.close();
        }
    }
}
