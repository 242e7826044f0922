package io.github.ecmofhir.submission.upload;

import org.jspecify.annotations.Nullable;

/**
 * A line as it is put down.
 *
 * @param verdict where it was decided at sight; else null
 */
record ReceivedLine(int number, byte[] text, @Nullable Verdict verdict) {}
