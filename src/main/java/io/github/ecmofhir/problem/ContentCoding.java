package io.github.ecmofhir.problem;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** What a body was before it was packed for the way. */
public final class ContentCoding {

    private static final String HEADER = "Content-Encoding";
    private static final byte[] GZIP = {(byte) 0x1F, (byte) 0x8B};

    private ContentCoding() {}

    /**
     * The bytes that were packed, as they come.
     *
     * @param coding the header Content-Encoding
     * @throws ZipException if they are said to be gzip and are not
     * @throws Problem REQ_MEDIA_TYPE for another coding, and for gzip of which the header says nothing
     */
    public static InputStream plain(InputStream body, @Nullable String coding) throws IOException {
        String name = coding == null ? "" : coding.trim().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gzip", "x-gzip" -> new Gzip(body);
            case "", "identity" -> unpacked(body);
            default ->
                throw refused(
                        "The Content-Encoding is `" + name + "`.",
                        "A body is plain or gzip.",
                        "Send it as one of these.");
        };
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        PushbackInputStream looked = new PushbackInputStream(body, GZIP.length);
        byte[] first = looked.readNBytes(GZIP.length);
        if (Arrays.equals(first, GZIP)) {
            throw refused(
                    "The body is gzip, and the header does not say so.",
                    "A body is plain, unless Content-Encoding says otherwise.",
                    "Set Content-Encoding to gzip.");
        }
        looked.unread(first);
        return looked;
    }

    private static Problem refused(String found, String needed, String mend) {
        return Problem.of(ProblemCode.REQ_MEDIA_TYPE, Place.parameter(HEADER), found, needed, mend);
    }

    /**
     * All members of a gzip, one after the other. Java's own reader goes on with the next one only if it happens to have arrived,
     * and drops whatever else follows.
     */
    private static final class Gzip extends InputStream {

        private final Sent sent;
        private @Nullable InputStream plain;

        Gzip(InputStream body) {
            this.sent = new Sent(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                InputStream begun = plain;
                if (begun == null) {
                    begun = new GzipCompressorInputStream(sent, true);
                    plain = begun;
                }
                return begun.read(target, offset, length);
            } catch (EOFException e) {
                throw e;
            } catch (IOException e) {
                if (sent.failed) {
                    throw e;
                }
                ZipException noGzip = new ZipException("What follows is no gzip.");
                noGzip.initCause(e);
                throw noGzip;
            }
        }
    }

    /** Tells what went wrong on the way from what is wrong with the bytes. */
    private static final class Sent extends FilterInputStream {

        private boolean failed;

        Sent(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            failed = true;
            int read = super.read(target, offset, length);
            failed = false;
            return read;
        }
    }
}
