package org.planwerk.launch.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** What is known of the rows of a table as PostgreSQL's COPY writes them: one line for each row, and what the lines come to. */
record Sum(long rows, long bytes, String sha256) {

    /** Adds up while lines pass. */
    static final class Counter {

        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private long rows;
        private long bytes;

        void add(byte[] content, int offset, int length) {
            digest.update(content, offset, length);
            bytes += length;
            for (var i = offset; i < offset + length; i++) {
                // A line break inside a value is written as \n.
                if (content[i] == '\n') {
                    rows++;
                }
            }
        }

        Sum sum() {
            return new Sum(rows, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** Lines on their way out. */
    static final class Output extends OutputStream {

        private final OutputStream out;
        private final Counter counter = new Counter();

        Output(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            counter.add(content, offset, length);
        }

        Sum sum() {
            return counter.sum();
        }
    }

    /** Lines on their way in. */
    static final class Input extends InputStream {

        private final InputStream in;
        private final Counter counter = new Counter();

        Input(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] content, int offset, int length) throws IOException {
            var count = in.read(content, offset, length);
            if (count > 0) {
                counter.add(content, offset, count);
            }
            return count;
        }

        /** Of all lines, also those that nobody read. */
        Sum sum() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return counter.sum();
        }
    }
}
