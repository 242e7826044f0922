package io.github.ecmofhir.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
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
     * @throws java.util.zip.ZipException if they are said to be gzip and are not
     * @throws Problem REQ_MEDIA_TYPE for another coding, and for gzip of which the header says nothing
     */
    public static InputStream plain(InputStream body, @Nullable String coding) throws IOException {
        String name = coding == null ? "" : coding.trim().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
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
}
