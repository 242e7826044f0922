package io.github.ecmofhir.submission.sheet.push;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * When a request that was turned away is worth repeating, and after how long: the server says so with {@code Retry-After}
 * (in seconds, <a href="https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3">RFC 9110</a>), or it is overloaded or
 * starting. At most {@value #TRIES} tries, none later than {@value #LONGEST_SECONDS} seconds after the one before.
 */
final class Patience {

    static final int TRIES = 8;
    static final int LONGEST_SECONDS = 30;

    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private Patience() {}

    /** @param tries how often the request was sent */
    static Optional<Duration> before(int tries, HttpResponse<?> answer) {
        int status = answer.statusCode();
        Optional<Long> asked = answer.headers().firstValue("Retry-After").flatMap(Patience::seconds);
        boolean overloaded = status == UNAVAILABLE || status == TOO_MANY_REQUESTS;
        boolean passing = overloaded || status == CONFLICT && asked.isPresent();
        if (!passing || tries >= TRIES) {
            return Optional.empty();
        }
        long seconds = asked.orElse(1L << (tries - 1));
        return Optional.of(Duration.ofSeconds(Math.min(seconds, LONGEST_SECONDS)));
    }

    private static Optional<Long> seconds(String header) {
        String text = header.strip();
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
