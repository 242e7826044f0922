package io.github.ecmofhir.submission.upload;

/**
 * A line of an upload.
 *
 * @param number the first has 1
 * @param text its bytes without the end of the line; empty where it was too long to be kept
 * @param tooLong whether it was
 */
record SentLine(int number, byte[] text, boolean tooLong) {

    boolean isBlank() {
        for (byte each : text) {
            if (each < 0 || each > ' ') {
                return false;
            }
        }
        return true;
    }
}
