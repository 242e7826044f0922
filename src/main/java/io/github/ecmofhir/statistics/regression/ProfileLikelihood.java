package io.github.ecmofhir.statistics.regression;

import io.github.ecmofhir.statistics.RatioInterval;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Limits of an odds ratio where the likelihood, made as large as the other terms allow, has lost too much: the odds
 * ratios that a likelihood-ratio test does not refuse (Venzon and Moolgavkar 1988). Unlike Wald's limits they follow a
 * likelihood that is lopsided, as small data have it.
 */
public final class ProfileLikelihood {

    /** Limits are looked for as far as that many standard errors away. */
    private static final double FARTHEST = 50;

    private static final int MOST_STEPS = 200;

    private final LogisticFit fit;
    private final String term;
    private final double bound;

    private ProfileLikelihood(LogisticFit fit, String term, double bound) {
        this.fit = fit;
        this.term = term;
        this.bound = bound;
    }

    /**
     * The limits of a term's odds ratio; empty when the term has no coefficient or the likelihood does not fall far
     * enough on one side. Some thirty fits.
     *
     * @param level between 0 and 1, both excluded
     */
    public static Optional<RatioInterval> limits(LogisticFit fit, String term, double level) {
        var coefficient = fit.coefficients().flatMap(all -> all.of(term));
        if (coefficient.isEmpty()) {
            return Optional.empty();
        }
        double lost = ChiSquaredDistribution.of(1).inverseCumulativeProbability(level);
        var profile = new ProfileLikelihood(fit, term, fit.deviance() + lost);
        double estimate = coefficient.get().estimate();
        double step = coefficient.get().standardError();
        double lower = profile.crossing(estimate, -step);
        double upper = profile.crossing(estimate, step);
        return Double.isNaN(lower) || Double.isNaN(upper)
                ? Optional.empty()
                : Optional.of(new RatioInterval(Math.exp(lower), Math.exp(upper), level, "profile-likelihood"));
    }

    /** The deviance above the bound when the term's coefficient is given and all others are fitted. */
    private double excess(double coefficient) {
        return fit.regression().fixing(term, coefficient).fit().deviance() - bound;
    }

    /** Where the deviance reaches the bound, going from the estimate; NaN when it does not. */
    private double crossing(double estimate, double step) {
        double inside = estimate;
        double outside = estimate + 2 * step;
        while (excess(outside) < 0) {
            inside = outside;
            outside += step;
            if (Math.abs(outside - estimate) > FARTHEST * Math.abs(step)) {
                return Double.NaN;
            }
        }
        return root(inside, outside);
    }

    /** The root between two points of different sign, by the method of Illinois: the secant, kept from standing still. */
    private double root(double inside, double outside) {
        double a = inside;
        double b = outside;
        double atA = excess(a);
        double atB = excess(b);
        for (int step = 0; step < MOST_STEPS && Math.abs(b - a) > 1e-13 * Math.max(1, Math.abs(a)); step++) {
            double c = b - atB * (b - a) / (atB - atA);
            double atC = excess(c);
            if (atC == 0) {
                return c;
            }
            if (atC < 0 == atB < 0) {
                atA /= 2;
            } else {
                a = b;
                atA = atB;
            }
            if (Math.abs(c - b) < 1e-14 * Math.max(1, Math.abs(c))) {
                return c;
            }
            b = c;
            atB = atC;
        }
        return b;
    }
}
