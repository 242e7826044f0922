package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the profiles say what the definitions, the examples and the server say. */
class ProfilePagesTest {

    private static final String REGENERATE =
            "Write the pages anew: mvn -q test -Dtest=ProfilePagesTest -Dpages.write=true";

    private static final Map<Path, String> RENDERED = ProfilePages.rendered();

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("pages.write")) {
            ProfilePages.write(RENDERED);
        }
    }

    static Set<Path> pages() {
        return RENDERED.keySet();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void page_saysWhatTheDefinitionsSay(Path page) throws IOException {
        assertThat(page).as(REGENERATE).exists();
        assertThat(Files.readString(page)).as(REGENERATE).isEqualTo(RENDERED.get(page));
    }

    @Test
    void noPage_isMissingOrLeftOver() {
        assertThat(ProfilePages.committed()).as(REGENERATE).isEqualTo(RENDERED.keySet());
    }
}
