package io.github.ecmofhir.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.mapping.MappingReader;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The mapping that the page on importing tells readers to start from. */
class SiteMappingTest {

    private static final Path RESOURCES = Path.of("src/site/resources");

    @Test
    void everyRow_becomesBundle() {
        SheetImport rows = new SheetImport(
                MappingReader.find(RESOURCES.resolve("my-registry.yaml").toString()),
                SheetReader.read(RESOURCES.resolve("my-registry.csv")));

        Tally tally = rows.deliver(Destination.nowhere(), new Silent());

        assertThat(rows.ignoredColumns()).isEmpty();
        assertThat(tally.count(Result.CHECKED)).isEqualTo(2);
    }

    private record Silent() implements ImportListener {

        @Override
        public void begins(int count) {}

        @Override
        public void decided(Verdict verdict) {}

        @Override
        public void ends(Tally tally) {}
    }
}
