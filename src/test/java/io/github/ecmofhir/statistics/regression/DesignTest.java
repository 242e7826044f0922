package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DesignTest {

    private final Design design =
            Design.of(3, List.of("age", "weight"), new double[] {61, 48, 70}, new double[] {80, 75, 92});

    @Nested
    class Parts {

        @Test
        void chosenRows_standInTheirOrderAndAsOftenAsNamed() {
            var chosen = design.rows(new int[] {2, 0, 2});

            assertThat(chosen.rows()).isEqualTo(3);
            assertThat(chosen.terms()).containsExactly("age", "weight");
            assertThat(chosen.column("age")).containsExactly(70, 61, 70);
            assertThat(chosen.column("weight")).containsExactly(92, 80, 92);
        }

        @Test
        void noRows_leaveTheTerms() {
            var none = design.rows(new int[0]);

            assertThat(none.rows()).isZero();
            assertThat(none.size()).isEqualTo(2);
        }

        @Test
        void withoutATerm_keepsTheOthersAndTheRows() {
            assertThat(design.without("age").terms()).containsExactly("weight");
            assertThat(design.without("age").column("weight")).containsExactly(80, 75, 92);
            assertThat(design.without("age").without("weight").rows()).isEqualTo(3);
        }

        @Test
        void withoutATermThatIsNotThere_isTheSame() {
            assertThat(design.without("height").terms()).isEqualTo(design.terms());
        }

        @Test
        void emptyDesign_hasRowsAndNoTerm() {
            assertThat(Design.empty(4).rows()).isEqualTo(4);
            assertThat(Design.empty(4).size()).isZero();
        }
    }

    @Nested
    class Refused {

        @Test
        void namesThatDoNotGoWithColumns_areRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Design.of(1, List.of("a", "b"), new double[] {1}))
                    .withMessage("1 columns do not go with the terms [a, b]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Design.of(1, List.of("a", "a"), new double[] {1}, new double[] {2}));
        }

        @Test
        void columnOfAnotherLength_isRefusedByName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Design.of(2, List.of("a"), new double[] {1}))
                    .withMessage("a has 1 rows where there are 2");
        }

        @Test
        void valueThatIsNotFinite_isRefusedByName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Design.of(1, List.of("a"), new double[] {Double.NaN}))
                    .withMessage("a has the value NaN");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Design.of(1, List.of("a"), new double[] {Double.NEGATIVE_INFINITY}));
        }

        @Test
        void termThatIsNotThere_isRefusedByName() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> design.column("height"))
                    .withMessage("There is no term height among [age, weight]");
        }
    }
}
