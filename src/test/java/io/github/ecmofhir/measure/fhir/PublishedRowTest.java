package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** No row of {@code published_vs_simulated.csv} is forgotten. */
class PublishedRowTest {

    /** Rows of which something cannot be asked of the server. To be lowered with every one that can. */
    private static final int NOT_YET = 15;

    private final List<PublishedRow> rows = PublishedRow.all();

    @Test
    void everyRow_isAskedOrSaysWhyNot() {
        assertThat(rows)
                .hasSize(115)
                .allMatch(row -> !row.figures().isEmpty() || !row.notYet().isEmpty());
    }

    @Test
    void rowsThatCannotBeAskedYet_areCounted() {
        assertThat(rows.stream().filter(row -> !row.notYet().isEmpty())).hasSize(NOT_YET);
    }
}
