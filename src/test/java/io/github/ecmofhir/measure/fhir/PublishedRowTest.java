package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishedRowTest {

    /** No row of {@code published_vs_simulated.csv} is forgotten. */
    @Test
    void everyRow_isAskedOfTheServer() {
        assertThat(PublishedRow.all())
                .hasSize(115)
                .allMatch(row -> !row.figures().isEmpty());
    }
}
