package io.github.ecmofhir.submission.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.submission.Result;
import io.github.ecmofhir.submission.sheet.push.FhirEndpoint;
import io.github.ecmofhir.submission.sheet.push.FhirStub;
import io.github.ecmofhir.submission.sheet.table.Sheet;
import io.github.ecmofhir.submission.sheet.table.SheetReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetImportTest {

    @Nested
    class SheetAsAWhole {

        @Test
        void missingColumns_areNamed() {
            String text = Pavlodar.text().replaceFirst(",bmi,", ",body,").replaceFirst(",dead\\R", ",died\n");

            assertThatThrownBy(() -> importOf(text))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("There is no column `bmi`, `dead`.")
                    .hasMessageEndingWith("[ECMO-SHT-001]");
        }

        @Test
        void unknownColumn_isIgnoredAndNamed() {
            String text = Pavlodar.text().lines().map(line -> line + ",x\n").reduce("", String::concat);

            assertThat(importOf(text).ignoredColumns()).containsExactly("x");
        }

        @Test
        void sameIdTwice_isRefusedWithBothRows() {
            String text = Pavlodar.textWith("PAV-05", "id", "PAV-02");

            assertThatThrownBy(() -> importOf(text))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("Rows 3 and 6 have the same id `PAV-02`.");
        }
    }

    @Nested
    class Cells {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        bmi          | heavy      | A number that is not negative is needed
                        age          | -59        | A number that is not negative is needed
                        diabetes     | yes        | One of 0, 1 is needed, or an empty cell.
                        sex          | F          | is needed, or an empty cell.
                        implant_date | 14/10/2024 | A day of the calendar written as yyyy-MM-dd is needed.
                        implant_date | ''         | The day on which support started is needed.
                        centre       | ''         | The name or code of the centre is needed.
                        followup_days| 90 d       | A number that is not negative is needed
                        id           | PAV/03     | An id of letters, digits
                        id           | ''         | An id of letters, digits
                        """)
        void cellThatCannotBeRead_refusesItsRowAndNoOther(String column, String value, String needed) {
            Tally tally = dryRun(Pavlodar.textWith("PAV-03", column, value));

            assertThat(tally.count(Result.CHECKED)).isEqualTo(5);
            assertThat(tally.verdicts().get(2).result()).isEqualTo(Result.REFUSED);
            assertThat(tally.verdicts().get(2).sentences())
                    .singleElement()
                    .asString()
                    .startsWith("Row 4, column " + column + ": The cell ")
                    .contains(needed)
                    .endsWith("[ECMO-SHT-002]");
        }

        @Test
        void severalBadCells_areAllNamedAtOnceAndEachOnce() {
            String text =
                    Pavlodar.textWith("PAV-03", "bmi", "x").replace("PAV-03,PAVLODAR,2025-02-19,", "PAV-03,,soon,");

            assertThat(dryRun(text).verdicts().get(2).sentences())
                    .hasSize(3)
                    .anyMatch(sentence -> sentence.startsWith("Row 4, column bmi"))
                    .anyMatch(sentence -> sentence.startsWith("Row 4, column implant_date"))
                    .anyMatch(sentence -> sentence.startsWith("Row 4, column centre"));
        }

        @Test
        void cellThatTwoColumnsRead_isNamedOnce() {
            assertThat(dryRun(Pavlodar.textWith("PAV-03", "dead", "no"))
                            .verdicts()
                            .get(2)
                            .sentences())
                    .hasSize(1);
        }

        @Test
        void rowThatIsTooShort_isRefused() {
            String text = Pavlodar.text().replaceFirst("(PAV-02,[^\\n]*),90,0", "$1,90");

            Verdict verdict = dryRun(text).verdicts().get(1);

            assertThat(verdict.result()).isEqualTo(Result.REFUSED);
            assertThat(verdict.sentences().get(0)).startsWith("Row 3: The row has 37 cells. It needs 38");
        }

        @Test
        void semicolonsAndDecimalCommas_giveTheSameBundles() {
            String withPoint = Pavlodar.textWith("PAV-03", "bmi", "26.5");
            String withComma = withPoint.replace(',', ';').replace("26.5", "26,5");

            assertThat(jsonOf(withComma)).isEqualTo(jsonOf(withPoint));
        }
    }

    @Nested
    class Pushing {

        private final FhirStub server = FhirStub.start();

        @AfterEach
        void stop() {
            server.close();
        }

        @Test
        void answers_becomeVerdictsInTheOrderOfTheRows() {
            server.answers(200, Answers.created())
                    .answers(200, Answers.updated())
                    .answers(200, Answers.unchanged())
                    .answers(200, Answers.createdWithWarning("ICU stay is longer than hospital stay."))
                    .answers(422, Answers.outcome(IssueSeverity.ERROR, "Entry 4: A cannulation must name the vessel."))
                    .answers(500, "");
            List<Verdict> heard = new ArrayList<>();

            Tally tally = importOf(Pavlodar.text()).push(FhirEndpoint.at(server.base()), listening(heard));

            assertThat(tally.verdicts())
                    .isEqualTo(heard)
                    .extracting(Verdict::result)
                    .containsExactly(
                            Result.CREATED,
                            Result.UPDATED,
                            Result.UNCHANGED,
                            Result.CREATED,
                            Result.REFUSED,
                            Result.REFUSED);
            assertThat(heard)
                    .extracting(Verdict::words)
                    .contains(
                            "PAV-01 (row 2): created",
                            "PAV-04 (row 5): accepted with warnings, created" + System.lineSeparator()
                                    + "    ICU stay is longer than hospital stay.",
                            "PAV-05 (row 6): refused" + System.lineSeparator()
                                    + "    Entry 4: A cannulation must name the vessel.",
                            "PAV-06 (row 7): refused" + System.lineSeparator()
                                    + "    The server answers with status 500 and gives no reason.");
            assertThat(tally.words())
                    .isEqualTo("6 rows: 2 created, 1 updated, 1 unchanged, 2 refused; 1 accepted with warnings");
        }

        @Test
        void refusedCell_isNotSent() {
            for (int i = 0; i < 5; i++) {
                server.answers(200, Answers.created());
            }

            Tally tally = importOf(Pavlodar.textWith("PAV-03", "bmi", "x"))
                    .push(FhirEndpoint.at(server.base()), listening(new ArrayList<>()));

            assertThat(tally.count(Result.CREATED)).isEqualTo(5);
            assertThat(server.posts()).hasSize(5).noneMatch(post -> post.body().contains("PAV-03"));
        }

        @Test
        void serverThatIsNotThere_endsTheImport() {
            server.close();

            assertThatThrownBy(() -> importOf(Pavlodar.text())
                            .push(FhirEndpoint.at(server.base()), listening(new ArrayList<>())))
                    .isInstanceOf(Problem.class)
                    .hasMessageEndingWith("[ECMO-SHT-004]");
        }
    }

    @Nested
    class Determinism {

        @Test
        void sameSheet_givesTheSameBytes() {
            assertThat(jsonOf(Pavlodar.text())).isEqualTo(jsonOf(Pavlodar.text()));
        }

        @Test
        void orderOfTheColumns_doesNotMatter() {
            String mirrored = Pavlodar.text()
                    .lines()
                    .map(line -> {
                        List<String> cells = new ArrayList<>(List.of(line.split(",")));
                        java.util.Collections.reverse(cells);
                        return String.join(",", cells) + "\n";
                    })
                    .reduce("", String::concat);

            assertThat(jsonOf(mirrored)).isEqualTo(jsonOf(Pavlodar.text()));
        }
    }

    private static SheetImport importOf(String text) {
        Sheet sheet = SheetReader.read("pavlodar.csv", text.getBytes(StandardCharsets.UTF_8));
        return new SheetImport(Pavlodar.mapping(), sheet);
    }

    private static Tally dryRun(String text) {
        return importOf(text).deliver(Destination.nowhere(), listening(new ArrayList<>()));
    }

    private static List<String> jsonOf(String text) {
        List<String> bundles = new ArrayList<>();
        importOf(text)
                .deliver(
                        submission -> {
                            bundles.add(submission.json());
                            return Destination.nowhere().deliver(submission);
                        },
                        listening(new ArrayList<>()));
        return bundles;
    }

    private static ImportListener listening(List<Verdict> heard) {
        return new ImportListener() {
            @Override
            public void begins(int rows) {
                assertThat(rows).isEqualTo(6);
            }

            @Override
            public void decided(Verdict verdict) {
                heard.add(verdict);
            }

            @Override
            public void ends(Tally tally) {
                assertThat(tally.verdicts()).hasSize(6);
            }
        };
    }
}
