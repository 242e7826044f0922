package io.github.ecmofhir.server;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.commons.lang3.exception.ExceptionUtils;

/**
 * A body that must not come too slowly: a thread of the server waits for it, and whoever sends a byte a second to some hundred of
 * them would have the server for himself. Only waiting counts, not what is done with what came.
 */
final class PacedBody extends ServletInputStream {

    /** Bytes a second; a line of the nineties brings as much. */
    private static final long PACE = 10 * 1024;

    private final ServletInputStream body;
    private final long patienceNanos;
    private long waitedNanos;
    private long bytes;

    PacedBody(ServletInputStream body, Duration patience) {
        this.body = body;
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws Problem REQ_TOO_SLOW if the sender has been too slow up to now, or nothing came for as long as Tomcat waits */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long before = System.nanoTime();
        int read;
        try {
            read = body.read(target, offset, length);
        } catch (IOException e) {
            if (ExceptionUtils.indexOfType(e, SocketTimeoutException.class) >= 0) {
                throw tooSlow();
            }
            throw e;
        }
        waitedNanos += System.nanoTime() - before;
        if (read > 0) {
            bytes += read;
            if (waitedNanos > patienceNanos + bytes * 1_000_000_000L / PACE) {
                throw tooSlow();
            }
        }
        return read;
    }

    static Problem tooSlow() {
        return Problem.of(
                ProblemCode.REQ_TOO_SLOW,
                Place.nowhere(),
                "The body arrives too slowly; nothing of it was stored.",
                "The server waits for some seconds, and goes on at " + PACE / 1024 + " kB a second.",
                "Send the request again over a better line.");
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
