package io.github.ecmofhir.measure.compare;

import io.github.ecmofhir.cohort.Cohort;
import io.github.ecmofhir.measure.Warnings;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What the reader of a comparison of centres must know before he believes it, gathered on the way. */
final class CentreWarnings {

    private static final double MUCH = 2;
    private static final int FEW = 10;

    private final List<Issue> all = new ArrayList<>();
    private final ModelWarnings model = new ModelWarnings(all);

    CentreWarnings(Cohort cohort) {
        all.addAll(Warnings.of(cohort));
    }

    List<Issue> all() {
        return List.copyOf(all);
    }

    /** Those that any model may come with. */
    ModelWarnings ofModel() {
        return model;
    }

    void completeCases(EventOutcome outcome, CentreRuns runs, Covariates covariates) {
        model.completeCases(
                outcome,
                runs.rows().length,
                runs.known().length,
                covariates.missing(runs.known()),
                "Centres are compared by the " + runs.rows().length + " complete runs, who may differ from the others.",
                "Send what is missing, or adjust for fewer covariates.");
    }

    void overdispersed(OptionalDouble phi) {
        if (phi.orElse(0) > MUCH) {
            warn(
                    ProblemCode.OVERDISPERSION,
                    "Centres differ more than by chance: phi is "
                            + String.format(Locale.ROOT, "%.1f", phi.getAsDouble()) + ", where chance alone gives 1.",
                    "Much of that is what the model does not know of patients, and puts many centres outside the limits.",
                    "Read the limits that are widened, or adjust for more.");
        }
    }

    void few(int centres) {
        if (centres < FEW) {
            warn(
                    ProblemCode.FUNNEL_OF_FEW,
                    centres + (centres == 1 ? " centre has" : " centres have") + " runs to compare.",
                    "Below " + FEW + " each has much part in what is expected of it, and phi is rough.",
                    "Read a position as a hint.");
        }
    }

    private void warn(ProblemCode code, String found, String needed, String mend) {
        all.add(Issue.warning(code, Place.element("overall"), found, needed, mend));
    }
}
