package io.github.ecmofhir.submission.sheet.push;

import java.time.Duration;

/** Waiting before the next try. */
@FunctionalInterface
interface Pause {

    void of(Duration duration) throws InterruptedException;
}
