package io.github.ecmofhir.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The bundle of PAV-04, byte for byte, on every machine. After an intended change of the mapping run with {@code
 * -Dgolden.update=true} and read the difference before committing it.
 */
class GoldenBundleTest {

    private static final Path GOLDEN = Path.of("src/test/resources/cases/submission/sheet/PAV-04.json");

    @Test
    void rowOfPav04_givesTheCommittedBytes() throws IOException {
        String json = new Submission(5, "PAV-04", Pavlodar.bundle("PAV-04")).json() + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, json);
        }

        assertThat(json).isEqualTo(Files.readString(GOLDEN));
    }
}
