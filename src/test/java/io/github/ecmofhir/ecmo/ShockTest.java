package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.fact.PciFact;
import io.github.ecmofhir.ecmo.fact.TeamFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShockTest {

    private static final String START = "2025-03-01T14:00:00+05:00";

    private static Presence team(boolean complete, String status, @Nullable String from, @Nullable String to) {
        return started(START)
                .team(new TeamFact(complete, status, RunStory.moment(from), RunStory.moment(to)))
                .run()
                .shock()
                .team();
    }

    @Test
    void noTeamNamed_isMissingAndNotNo() {
        assertThat(started(START).run().shock().team()).isEqualTo(Presence.MISSING);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, active, -, -, PRESENT",
                "true, active, 2025-03-01T13:00:00+05:00, 2025-03-01T14:00:00+05:00, PRESENT",
                "true, inactive, 2025-03-01T13:00:00+05:00, 2025-03-01T18:00:00+05:00, PRESENT",
                "true, active, 2025-03-01, -, PRESENT",
                "true, active, 2025-03-01T14:01:00+05:00, -, ABSENT",
                "true, active, -, 2025-03-01T13:59:00+05:00, ABSENT",
                "true, proposed, -, -, ABSENT",
                "false, active, -, -, ABSENT"
            })
    void team_mustBeCompleteAndInForceAtTheStart(
            boolean complete, String status, @Nullable String from, @Nullable String to, Presence expected) {
        assertThat(team(complete, status, from, to)).isEqualTo(expected);
    }

    @Test
    void oneOfSeveral_isEnough() {
        assertThat(started(START)
                        .team(new TeamFact(false, "active", null, null))
                        .team(new TeamFact(true, "active", null, null))
                        .run()
                        .shock()
                        .team())
                .isEqualTo(Presence.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2025-03-01T12:30:00+05:00, 2025-03-01T14:45:00+05:00, 135",
                "2025-03-01T07:30:00Z, 2025-03-01T14:45:00+05:00, 135",
                "2025-03-01T15:00:00+05:00, 2025-03-01T14:45:00+05:00, -15",
                "2025-03-01, 2025-03-01T14:45:00+05:00, -",
                "2025-03-01T12:30:00+05:00, 2025-03-02, -"
            })
    void timeToIntervention_needsTwoClockTimes(String onset, String pci, @Nullable Long minutes) {
        Shock shock = started(START)
                .shockSince(onset)
                .pci(new PciFact(false, null, null, RunStory.moment(START), null))
                .pci(new PciFact(true, "during", null, RunStory.moment(pci), null))
                .run()
                .shock();

        assertThat(shock.minutesToPci()).isEqualTo(minutes);
    }

    @Test
    void withoutOnset_thereIsNoTime() {
        assertThat(started(START).pci("during").run().shock().minutesToPci()).isNull();
    }
}
