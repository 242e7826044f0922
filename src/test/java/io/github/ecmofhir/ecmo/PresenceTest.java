package io.github.ecmofhir.ecmo;

import static io.github.ecmofhir.ecmo.Presence.ABSENT;
import static io.github.ecmofhir.ecmo.Presence.MISSING;
import static io.github.ecmofhir.ecmo.Presence.PRESENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTest {

    @Test
    void snomedCodes_areRead() {
        assertThat(Presence.ofSnomed("52101004")).isEqualTo(PRESENT);
        assertThat(Presence.ofSnomed("2667000")).isEqualTo(ABSENT);
    }

    @Test
    void anyOtherCode_isMissing() {
        assertThat(Presence.ofSnomed("261665006")).isEqualTo(MISSING);
        assertThat(Presence.ofSnomed(null)).isEqualTo(MISSING);
    }

    @Test
    void noBoolean_isMissingNotAbsent() {
        assertThat(Presence.of(null)).isEqualTo(MISSING);
        assertThat(Presence.of(false)).isEqualTo(ABSENT);
        assertThat(Presence.of(true)).isEqualTo(PRESENT);
    }

    @Test
    void onlyMissing_isNotKnown() {
        assertThat(PRESENT.isKnown()).isTrue();
        assertThat(ABSENT.isKnown()).isTrue();
        assertThat(MISSING.isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, ABSENT, PRESENT", "ABSENT, PRESENT, ABSENT", "MISSING, ABSENT, ABSENT"})
    void orElse_takesTheFirstThatIsKnown(Presence one, Presence other, Presence expected) {
        assertThat(one.orElse(other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, ABSENT, PRESENT",
        "ABSENT, PRESENT, PRESENT",
        "MISSING, PRESENT, PRESENT",
        "MISSING, ABSENT, ABSENT",
        "ABSENT, MISSING, ABSENT",
        "MISSING, MISSING, MISSING"
    })
    void or_takesTheStronger(Presence one, Presence other, Presence expected) {
        assertThat(one.or(other)).isEqualTo(expected);
    }

    @Test
    void code_isThatOfTheColumns() {
        assertThat(Presence.values()).extracting(Presence::code).containsExactly("present", "absent", "missing");
    }
}
