package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void saysWhere_butNotWhatWasSent() {
        Exception cause = new IllegalArgumentException("Invalid date: 1961-03-02");
        Exception thrown = new IllegalStateException("Patient 12345", cause);

        assertThat(Trace.of(thrown))
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException", "at ", "TraceTest")
                .doesNotContain("1961", "12345");
    }
}
