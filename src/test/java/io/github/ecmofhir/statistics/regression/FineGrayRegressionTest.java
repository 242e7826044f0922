package io.github.ecmofhir.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The figures are those of R 4.2.2: {@code crr} of package cmprsk with {@code gtol = 1e-12}. */
class FineGrayRegressionTest {

    private static final double[] TIME = {5, 3, 9, 3, 7, 12, 5, 8, 2, 9, 11, 5};
    private static final int[] CAUSE = {1, 2, 1, 0, 2, 0, 1, 1, 2, 0, 1, 2};
    private static final double[] X = {.5, 1.2, -.3, 2, 0, -1, 1.1, .4, 1.9, -.2, .1, .8};
    private static final double[] Z = {0, 1, 1, 0, 2, 1, 0, 2, 2, 1, 0, 1};
    private static final Design DESIGN = Design.of(12, List.of("x", "z"), X, Z);

    private static double[] estimates(FineGrayFit fit) {
        return fit.coefficients().all().stream()
                .mapToDouble(Coefficient::estimate)
                .toArray();
    }

    private static double[] errors(FineGrayFit fit) {
        return fit.coefficients().all().stream()
                .mapToDouble(Coefficient::standardError)
                .toArray();
    }

    @Nested
    class FiguresOfR {

        @Test
        void firstCause_hasTheFiguresOfR() {
            var fit = FineGrayRegression.of(TIME, CAUSE, 1, DESIGN).fit().orElseThrow();

            assertThat(estimates(fit))
                    .containsExactly(new double[] {0.2073102989355815, -1.1174413673780896}, within(1e-8));
            assertThat(errors(fit))
                    .containsExactly(new double[] {0.44663106960507754, 0.6763035288531171}, within(1e-8));
            assertThat(fit.logLikelihood()).isCloseTo(-9.26008778985567, within(1e-10));
            assertThat(fit.size()).isEqualTo(12);
        }

        @Test
        void secondCause_hasTheFiguresOfR() {
            var fit = FineGrayRegression.of(TIME, CAUSE, 2, DESIGN).fit().orElseThrow();

            assertThat(estimates(fit))
                    .containsExactly(new double[] {2.789830095324687, 1.8790117416760224}, within(1e-8));
            assertThat(errors(fit))
                    .containsExactly(new double[] {0.5728026430396643, 0.5910023292968204}, within(1e-8));
        }
    }

    @Nested
    class Promises {

        @Test
        void noOtherCause_isCoxByBreslow() {
            int[] one = Arrays.stream(CAUSE).map(cause -> Math.min(cause, 1)).toArray();
            boolean[] event = new boolean[12];
            for (int row = 0; row < 12; row++) {
                event[row] = one[row] == 1;
            }

            var fit = FineGrayRegression.of(TIME, one, 1, DESIGN).fit().orElseThrow();

            var cox = CoxRegression.of(AtRisk.of(TIME, event), DESIGN)
                    .ties(CoxRegression.Ties.BRESLOW)
                    .fit();
            assertThat(fit.logLikelihood()).isCloseTo(cox.logLikelihood(), within(1e-10));
            assertThat(estimates(fit)[0])
                    .isCloseTo(
                            cox.coefficients()
                                    .orElseThrow()
                                    .of("x")
                                    .orElseThrow()
                                    .estimate(),
                            // Cox's regression stops within 1e-8 of a standard error
                            within(1e-9));
        }

        @Test
        void otherCauses_areOneWhateverTheirNumber() {
            int[] other =
                    Arrays.stream(CAUSE).map(cause -> cause == 2 ? 7 : cause).toArray();

            assertThat(estimates(
                            FineGrayRegression.of(TIME, other, 1, DESIGN).fit().orElseThrow()))
                    .isEqualTo(estimates(
                            FineGrayRegression.of(TIME, CAUSE, 1, DESIGN).fit().orElseThrow()));
        }

        @Test
        void sumOfOthers_isAliased() {
            double[] sum = new double[12];
            Arrays.setAll(sum, row -> X[row] + Z[row]);

            var fit = FineGrayRegression.of(TIME, CAUSE, 1, Design.of(12, List.of("x", "z", "sum"), X, Z, sum))
                    .fit()
                    .orElseThrow();

            assertThat(fit.coefficients().aliased()).containsExactly("sum");
            assertThat(estimates(fit))
                    .containsExactly(new double[] {0.2073102989355815, -1.1174413673780896}, within(1e-8));
        }

        @Test
        void noTerms_leaveTheLikelihoodOfNone() {
            var fit = FineGrayRegression.of(TIME, CAUSE, 1, Design.empty(12))
                    .fit()
                    .orElseThrow();

            assertThat(fit.coefficients().all()).isEmpty();
            assertThat(fit.logLikelihood()).isCloseTo(-10.577510550890057, within(1e-10));
        }

        @Test
        void nobodyWithTheEvent_hasNoFit() {
            assertThat(FineGrayRegression.of(TIME, CAUSE, 3, DESIGN).fit()).isEmpty();
            assertThat(FineGrayRegression.of(TIME, new int[12], 1, DESIGN).fit())
                    .isEmpty();
        }

        @Test
        void groupWithoutTheEvent_hasNoFit() {
            double[] group = Arrays.stream(CAUSE)
                    .mapToDouble(cause -> cause == 1 ? 0 : 1)
                    .toArray();

            assertThat(FineGrayRegression.of(TIME, CAUSE, 1, Design.of(12, List.of("group"), group))
                            .fit())
                    .isEmpty();
            assertThat(FineGrayRegression.of(TIME, CAUSE, 1, Design.of(12, List.of("x", "group"), X, group))
                            .fit())
                    .isEmpty();
        }

        @Test
        void eventsThatComeInOrderOfATerm_haveNoFit() {
            double[] time = {1, 2, 3, 4, 5, 6};
            double[] order = {6, 5, 4, 3, 2, 1};

            assertThat(FineGrayRegression.of(
                                    time, new int[] {1, 1, 1, 1, 0, 2}, 1, Design.of(6, List.of("order"), order))
                            .fit())
                    .isEmpty();
        }
    }

    @Nested
    class Refused {

        @Test
        void arraysThatDoNotGoTogether_areRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FineGrayRegression.of(new double[11], CAUSE, 1, DESIGN));
            assertThatIllegalArgumentException().isThrownBy(() -> FineGrayRegression.of(TIME, new int[11], 1, DESIGN));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FineGrayRegression.of(new double[0], new int[0], 1, Design.empty(0)));
        }

        @Test
        void timeThatIsNotFinite_isRefused() {
            double[] time = TIME.clone();
            time[2] = Double.POSITIVE_INFINITY;

            assertThatIllegalArgumentException().isThrownBy(() -> FineGrayRegression.of(time, CAUSE, 1, DESIGN));
        }
    }
}
