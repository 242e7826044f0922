package io.github.ecmofhir.problem;

import java.util.Arrays;

/** What some programs write before UTF-8; parsers differ over it, so nobody is given it. */
public final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** How many bytes it takes at the beginning of these; 0 where it is not there. */
    public static int length(byte[] bytes) {
        boolean marked = bytes.length >= MARK.length && Arrays.equals(MARK, 0, MARK.length, bytes, 0, MARK.length);
        return marked ? MARK.length : 0;
    }
}
