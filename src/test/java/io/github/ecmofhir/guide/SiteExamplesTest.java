package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The submissions that our pages tell readers to send. */
class SiteExamplesTest {

    private static final Path RESOURCES = Path.of("src/site/resources");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.json",
                "follow-up.json",
                "sequences/minimal.json",
                "sequences/opened.json",
                "sequences/completed.json",
                "sequences/follow-up.json",
                "sequences/corrected.json"
            })
    void submission_hasNoErrors(String file) throws IOException {
        assertThat(OfflineValidator.shared().errors(Files.readString(RESOURCES.resolve(file))))
                .isEmpty();
    }
}
