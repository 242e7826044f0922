package io.github.ecmofhir.deidentification;

import static io.github.ecmofhir.deidentification.People.PSEUDONYMS;
import static io.github.ecmofhir.deidentification.People.pseudonyms;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    private static final Pseudonyms OTHERS = pseudonyms("another-key-0123456789abcdef01234");

    private static List<String> ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> "patient-" + i).toList();
    }

    /** Computed with the HMAC of another language: whoever has the key must be able to follow a pseudonym for years. */
    @Test
    void pseudonyms_areTheHmacOfPurposeAndText() {
        assertThat(PSEUDONYMS.ofId("P-01")).isEqualTo("e247274ecc6d2676139bac470b7779e9");
        assertThat(PSEUDONYMS.ofIdentifier("P-01")).isEqualTo("24b9067d2f279a2085985893d85208e0");
        assertThat(PSEUDONYMS.ofIdentifier("Жанна Ä")).isEqualTo("93eb80caba871970ab3854df58617fd5");
        assertThat(PSEUDONYMS.daysBack("P-01")).isEqualTo(284);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "P-01", "a1b2c3", "Жанна Ä", "id\0P-01"})
    void pseudonym_isALogicalId_whateverItStandsFor(String text) {
        assertThat(List.of(PSEUDONYMS.ofId(text), PSEUDONYMS.ofIdentifier(text)))
                .allSatisfy(pseudonym -> assertThat(pseudonym).matches("[0-9a-f]{32}"));
    }

    @Test
    void sameKey_givesTheSame_inAnotherProcess() {
        Pseudonyms again = pseudonyms("0123456789abcdef0123456789abcdef");

        for (String id : ids(100)) {
            assertThat(again.ofId(id)).isEqualTo(PSEUDONYMS.ofId(id));
            assertThat(again.ofIdentifier(id)).isEqualTo(PSEUDONYMS.ofIdentifier(id));
            assertThat(again.daysBack(id)).isEqualTo(PSEUDONYMS.daysBack(id));
        }
    }

    @Test
    void otherKey_givesNoneOfThem() {
        Set<String> ours = all(PSEUDONYMS::ofId);

        assertThat(all(OTHERS::ofId)).hasSize(1_000).doesNotContainAnyElementsOf(ours);
    }

    /** Who sees a logical id in a link must not find it among the numbers of a hospital. */
    @Test
    void idAndIdentifierOfTheSameText_areNotAlike() {
        assertThat(all(PSEUDONYMS::ofId)).doesNotContainAnyElementsOf(all(PSEUDONYMS::ofIdentifier));
    }

    @Test
    void differentTexts_haveDifferentPseudonyms() {
        assertThat(all(PSEUDONYMS::ofId)).hasSize(1_000);
        assertThat(PSEUDONYMS.ofId("P-01")).isNotEqualTo(PSEUDONYMS.ofId("p-01"));
        assertThat(PSEUDONYMS.ofId("P-01")).isNotEqualTo(PSEUDONYMS.ofId("P-01 "));
    }

    /** A hash is not thread-safe by itself. */
    @Test
    void manyThreads_getWhatOneGets() {
        List<String> ids = ids(20_000);
        Map<String, String> alone = ids.stream().collect(Collectors.toMap(Function.identity(), PSEUDONYMS::ofId));

        assertThat(ids.parallelStream().collect(Collectors.toMap(Function.identity(), PSEUDONYMS::ofId)))
                .isEqualTo(alone);
    }

    private static Set<String> all(Function<String, String> pseudonym) {
        return ids(1_000).stream().map(pseudonym).collect(Collectors.toSet());
    }

    @Nested
    class Shifts {

        @Test
        void shift_isOfADayToAYear_andEachOccurs() {
            Set<Integer> shifts = ids(20_000).stream().map(PSEUDONYMS::daysBack).collect(Collectors.toSet());

            assertThat(shifts)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 365).boxed().toList());
        }

        @Test
        void shiftsOfPersons_differ_withoutAFavourite() {
            Map<Integer, Long> persons =
                    ids(36_500).stream().collect(Collectors.groupingBy(PSEUDONYMS::daysBack, Collectors.counting()));

            // 100 are expected of each; 6 standard deviations off nobody is by chance
            assertThat(persons.values()).allSatisfy(count -> assertThat(count).isBetween(40L, 160L));
        }

        @Test
        void otherKey_shiftsOtherwise() {
            long alike = ids(1_000).stream()
                    .filter(id -> PSEUDONYMS.daysBack(id) == OTHERS.daysBack(id))
                    .count();

            assertThat(alike).isLessThan(20);
        }
    }
}
