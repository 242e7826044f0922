package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcmoRunTest {

    @ParameterizedTest
    @CsvSource({
        "completed, true",
        "in-progress, true",
        "stopped, true",
        "entered-in-error, false",
        "not-done, false",
        "preparation, false",
        ", false"
    })
    void status_decidesWhetherItIsARun(String status, boolean counts) {
        assertThat(EcmoRun.counts(status)).isEqualTo(counts);
    }

    @Test
    void identity_isAsSent() {
        EcmoRun run = started("2025-03-01")
                .id("PAV-01")
                .patient("17")
                .inStay("stay-1")
                .centre("PAVLODAR")
                .number(2)
                .run();

        assertThat(run.runId()).isEqualTo("PAV-01");
        assertThat(run.patientId()).isEqualTo("17");
        assertThat(run.hospitalStayId()).isEqualTo("stay-1");
        assertThat(run.centre()).isEqualTo("PAVLODAR");
        assertThat(run.runNumber()).isEqualTo(2);
        assertThat(run.startText()).isEqualTo("2025-03-01");
    }

    @Test
    void startThatIsNoDay_isKeptAsTextOnly() {
        EcmoRun run = started("2025-03").run();

        assertThat(run.startText()).isEqualTo("2025-03");
        assertThat(run.start()).isNull();
    }

    @Nested
    class LargeCentre {

        @Test
        void notStated_isMissing() {
            assertThat(started("2025-03-01").run().large()).isEqualTo(MISSING);
        }

        @ParameterizedTest
        @CsvSource({"30, ABSENT", "31, PRESENT", "0, ABSENT"})
        void volume_decides(int runs, Presence large) {
            assertThat(started("2025-03-01").annualVolume(runs).run().large()).isEqualTo(large);
        }

        @Test
        void statedClass_winsOverTheVolume() {
            assertThat(started("2025-03-01")
                            .annualVolume(100)
                            .volumeClass("not-large")
                            .run()
                            .large())
                    .isEqualTo(ABSENT);
            assertThat(started("2025-03-01")
                            .annualVolume(3)
                            .volumeClass("large")
                            .run()
                            .large())
                    .isEqualTo(PRESENT);
        }
    }

    @Nested
    class Patient {

        @Test
        void statedAge_winsOverTheBirthDate() {
            assertThat(started("2025-03-01")
                            .born("1960-01-01")
                            .aged("61.5")
                            .run()
                            .person()
                            .ageYears())
                    .isEqualTo("61.5");
        }

        @ParameterizedTest
        @CsvSource({"1960-03-01, 65", "1960-03-02, 64"})
        void age_isWholeYearsAtTheStart(String born, int years) {
            assertThat(started("2025-03-01T23:50:00+05:00")
                            .born(born)
                            .run()
                            .person()
                            .ageYears())
                    .isEqualTo(String.valueOf(years));
        }

        @Test
        void neitherAgeNorBirthDate_isMissing() {
            assertThat(started("2025-03-01").run().person()).isEqualTo(new Person(null, null));
        }

        @Test
        void birthDateWithoutStart_isMissing() {
            assertThat(started(null).born("1960-03-01").run().person().ageYears())
                    .isNull();
        }

        @Test
        void sex_isAsStated() {
            assertThat(started("2025-03-01").sex("female").run().person().sex()).isEqualTo("female");
        }
    }
}
