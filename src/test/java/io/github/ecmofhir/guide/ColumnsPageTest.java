package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of the columns says what the dictionary says. */
class ColumnsPageTest {

    private static final String REGENERATE =
            "Write the page anew: mvn -q test -Dtest=ColumnsPageTest -Dpages.write=true";

    @BeforeAll
    static void writeIfAsked() throws IOException {
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(ColumnsPage.FILE, ColumnsPage.render());
        }
    }

    @Test
    void page_saysWhatTheDictionarySays() throws IOException {
        assertThat(ColumnsPage.FILE).as(REGENERATE).exists();
        assertThat(Files.readString(ColumnsPage.FILE)).as(REGENERATE).isEqualTo(ColumnsPage.render());
    }

    @Test
    void chapters_areTwelve() {
        assertThat(ColumnsPage.chapters()).hasSize(12);
    }
}
