package io.github.ecmofhir.measure;

import io.github.ecmofhir.cohort.Stratifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table of characteristics shall have.
 *
 * @param variables in this order; empty for all that have a value
 * @param by divides the cohort; null for one stratum
 * @param continuityCorrection whether the chi-squared test of a fourfold table has the correction of Yates
 */
public record CharacteristicsOptions(
        List<Variable> variables, @Nullable Stratifier by, SummaryFormat format, boolean continuityCorrection) {

    public CharacteristicsOptions {
        variables = List.copyOf(variables);
    }
}
