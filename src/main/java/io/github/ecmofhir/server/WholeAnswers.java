package io.github.ecmofhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.io.BufferedWriter;
import java.io.Writer;

/**
 * Sends answers in large pieces, small ones in one with their length. HAPI's JSON writer flushes after each value, so
 * that a network packet would leave for each.
 */
@Interceptor
final class WholeAnswers {

    @Hook(Pointcut.SERVER_OUTGOING_WRITER_CREATED)
    public Writer writer(Writer writer) {
        return new Unflushed(writer);
    }

    /** Writes when it is full, and when it is closed. */
    private static final class Unflushed extends BufferedWriter {

        Unflushed(Writer writer) {
            super(writer);
        }

        @Override
        public void flush() {
            // What this is for
        }
    }
}
