package io.github.ecmofhir.submission.upload;

import io.github.ecmofhir.problem.ByteOrderMark;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Divides what is written to it into lines and hands them on. A line ends with LF or CRLF; a byte-order mark before one is
 * dropped, as files that were joined have several; what follows the last end of a line is a line if it is anything. Holds one line at a time, and of a line that is
 * too long nothing.
 */
final class LineSplitter extends OutputStream {

    private final int longest;
    private final Consumer<SentLine> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean begun;
    private boolean tooLong;
    private int number;

    /** @param longest how many bytes a line may have */
    LineSplitter(int longest, Consumer<SentLine> lines) {
        this.longest = longest;
        this.lines = lines;
    }

    /** How many lines have been handed on. */
    int count() {
        return number;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int at = offset;
        int filled = offset + length;
        while (at < filled) {
            int end = at;
            while (end < filled && bytes[end] != '\n') {
                end++;
            }
            keep(bytes, at, end - at);
            if (end < filled) {
                handOn();
            }
            at = end + 1;
        }
    }

    private void keep(byte[] bytes, int offset, int length) {
        begun = true;
        if (!tooLong && line.size() + length > longest) {
            tooLong = true;
            line.reset();
        }
        if (!tooLong) {
            line.write(bytes, offset, length);
        }
    }

    private void handOn() {
        byte[] bytes = line.toByteArray();
        int begin = ByteOrderMark.length(bytes);
        int end = bytes.length > begin && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        number++;
        lines.accept(new SentLine(number, Arrays.copyOfRange(bytes, begin, end), tooLong));
        line.reset();
        begun = false;
        tooLong = false;
    }

    @Override
    public void close() {
        if (begun) {
            handOn();
        }
    }
}
