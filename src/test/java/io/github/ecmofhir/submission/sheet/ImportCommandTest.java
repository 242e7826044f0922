package io.github.ecmofhir.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.submission.sheet.push.FhirStub;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {

    @TempDir
    private Path folder;

    private final FhirStub server = FhirStub.start();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path sheet;

    @BeforeEach
    void write() throws IOException {
        sheet = Files.writeString(folder.resolve("pavlodar.csv"), Pavlodar.text());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Status0 {

        @Test
        void allCreated() {
            answerAll(Answers.created());

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isZero();
            assertThat(out.toString()).contains("PAV-06 (row 7): created", "6 rows: 6 created");
        }

        @Test
        void allUnchanged() {
            answerAll(Answers.unchanged());

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isZero();
            assertThat(out.toString()).contains("6 rows: 6 unchanged");
        }

        @Test
        void warnings() {
            answerAll(Answers.createdWithWarning("Lactate 244 is implausible."));

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isZero();
            assertThat(out.toString()).contains("Lactate 244 is implausible.", "6 accepted with warnings");
        }

        @Test
        void unknownColumn_isAWarning() throws IOException {
            answerAll(Answers.created());
            Files.writeString(
                    sheet,
                    Pavlodar.text().lines().map(line -> line + ",lab_no\n").reduce("", String::concat));

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isZero();
            assertThat(err.toString()).contains("not imported: lab_no");
        }
    }

    @Nested
    class Status1 {

        @Test
        void serverRefusesOne() {
            server.answers(422, Answers.outcome(IssueSeverity.ERROR, "Entry 3: No."));
            answerAll(Answers.created());

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isEqualTo(1);
            assertThat(out.toString()).contains("PAV-01 (row 2): refused", "Entry 3: No.", "5 created, 1 refused");
        }

        @Test
        void cellCannotBeRead() throws IOException {
            Files.writeString(sheet, Pavlodar.textWith("PAV-04", "bmi", "25 kg/m2"));

            assertThat(run("--mapping", "pavlodar", "--dry-run")).isEqualTo(1);
            assertThat(out.toString()).contains("PAV-04 (row 5): refused", "Row 5, column bmi", "`25 kg/m2`");
        }
    }

    @Nested
    class Status2 {

        @Test
        void sheetThatIsNotThere() {
            assertThat(run(folder.resolve("none.csv"), "--mapping", "pavlodar", "--dry-run"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("[ECMO-SHT-001]");
        }

        @Test
        void unknownMapping() {
            assertThat(run("--mapping", "henri", "--dry-run")).isEqualTo(2);
            assertThat(err.toString()).contains("Mapping henri", "[ECMO-SHT-003]");
        }

        @Test
        void serverThatDoesNotAnswer() {
            server.close();

            assertThat(run("--mapping", "pavlodar", "--server", server.base())).isEqualTo(2);
            assertThat(err.toString()).contains(server.base(), "[ECMO-SHT-004]");
        }

        @Test
        void noMapping() {
            assertThat(run("--dry-run")).isEqualTo(2);
            assertThat(err.toString()).contains("Missing required option: '--mapping=NAME|FILE'");
        }

        @Test
        void sourceThatCannotBePartOfAnIdentifier() {
            assertThat(run("--mapping", "pavlodar", "--dry-run", "--source", "a/b"))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("--source: `a/b` is no name.");
        }
    }

    @Nested
    class DryRun {

        @Test
        void withoutServer_sendsNothing() {
            assertThat(run("--mapping", "pavlodar", "--dry-run")).isZero();
            assertThat(out.toString()).contains("6 rows: 6 checked");
            assertThat(server.posts()).isEmpty();
        }

        @Test
        void withServer_onlyAsksItToValidate() {
            server.answers(200, Answers.outcome(IssueSeverity.ERROR, "Entry 3: No."));
            answerAll(Answers.outcome(IssueSeverity.INFORMATION, "No errors."));

            assertThat(run("--mapping", "pavlodar", "--dry-run", "--server", server.base()))
                    .isEqualTo(1);
            assertThat(out.toString()).contains("PAV-01 (row 2): refused", "5 checked, 1 refused");
            assertThat(server.posts()).extracting(FhirStub.Received::path).containsOnly("/fhir/Bundle/$validate");
        }
    }

    @Nested
    class BundlesWritten {

        @Test
        void out_getsABundleForEachRow() throws IOException {
            Path bundles = folder.resolve("a/b");

            assertThat(run("--mapping", "pavlodar", "--dry-run", "--out", bundles.toString()))
                    .isZero();
            try (var files = Files.list(bundles)) {
                assertThat(files).hasSize(6);
            }
            assertThat(bundles.resolve("PAV-04.json")).content().contains("\"PAV-04/cx/access-dissection\"");
        }

        @Test
        void out_isWhatIsSent() throws IOException {
            answerAll(Answers.created());

            run("--mapping", "pavlodar", "--server", server.base(), "--out", folder.toString());

            assertThat(folder.resolve("PAV-01.json"))
                    .hasContent(server.posts().get(0).body());
        }

        @Test
        void source_isInTheIdentifiers() {
            run("--mapping", "pavlodar", "--dry-run", "--source", "site-b", "--out", folder.toString());

            assertThat(folder.resolve("PAV-01.json"))
                    .content()
                    .contains("/sid/site-b/run")
                    .doesNotContain("/sid/pavlodar");
        }

        @Test
        void outThatCannotBeWritten_isStatus2() {
            assertThat(run("--mapping", "pavlodar", "--dry-run", "--out", sheet.toString()))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("--out: The file");
        }
    }

    @Test
    void help_namesTheOptionsAndTheStatus() {
        CommandLine command = ImportCommand.commandLine().setOut(new PrintWriter(out));

        assertThat(command.execute("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "--mapping", "--server", "--dry-run", "--out", "--source", "Exit status", "some rows refused");
    }

    private void answerAll(String body) {
        for (int i = 0; i < 6; i++) {
            server.answers(200, body);
        }
    }

    private int run(String... options) {
        return run(sheet, options);
    }

    private int run(Path file, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return ImportCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
