package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.statistics.Summary;
import io.github.ecmofhir.statistics.causal.Matches;
import io.github.ecmofhir.statistics.causal.NearestMatching;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Groups matched by propensity score.
 *
 * @param pairs of a run of group A and one of group B
 * @param unmatched runs of group A that found nobody, or lack a covariate
 * @param incomplete runs of either group that lack a covariate
 * @param caliper how far apart on the scale of the distance matches might lie; empty for any distance
 * @param balance term by term
 */
public record MatchedGroups(
        int pairs,
        int unmatched,
        int incomplete,
        MatchingOptions options,
        OptionalDouble caliper,
        List<BalanceRow> balance,
        Sample sample) {

    /** Far above what is lost by rounding, and far below what tells two patients apart; in standard deviations. */
    private static final double TIE = 1e-9;

    /** @throws Problem CONTROLS_TOO_FEW where there are fewer than each shall get */
    static MatchedGroups of(ComparedGroups groups, Propensity propensity, MatchingOptions options) {
        if (options.ratio() > propensity.controls()) {
            throw Problem.of(
                    ProblemCode.CONTROLS_TOO_FEW,
                    Place.parameter("ratio"),
                    "Each run shall get " + options.ratio() + " controls, and there are " + propensity.controls() + ".",
                    "A ratio is no more than the runs of group B.",
                    "Ask for a smaller ratio.");
        }
        double[] distance = options.logit() ? propensity.logits() : propensity.scores();
        double sd = Summary.of(distance).sd().orElse(0);
        NearestMatching matching = NearestMatching.of(distance, propensity.inA())
                .inOrder(options.order())
                .ratio(options.ratio())
                .tie(TIE * sd);
        OptionalDouble caliper = OptionalDouble.empty();
        Double asked = options.caliper();
        if (asked != null) {
            double width = asked * sd;
            // Where everybody has one score nothing is apart
            if (width > 0) {
                matching = matching.caliper(width);
            }
            caliper = OptionalDouble.of(width);
        }
        Matches matches = matching.match();
        return new MatchedGroups(
                matches.pairs(),
                groups.sizeOfA() - matches.matched(),
                groups.size() - propensity.rows().length,
                options,
                caliper,
                propensity.balance(matches.weights(distance.length)),
                new Sample(propensity.rowsAt(matches.rows()), matches.sets()));
    }
}
