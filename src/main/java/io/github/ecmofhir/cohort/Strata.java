package io.github.ecmofhir.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A cohort divided by one stratifier: each run is in exactly one stratum. */
public final class Strata {

    private final String stratifier;
    private final List<Stratum> strata;

    /**
     * The runs of one value.
     *
     * @param positions of its runs in the cohort that was divided, rising
     */
    public record Stratum(String value, int[] positions, Cohort cohort) {}

    /** @param stratumOf place among the values, one for each run of the cohort */
    Strata(Cohort cohort, String stratifier, List<String> values, int[] stratumOf) {
        this.stratifier = stratifier;
        this.strata = new ArrayList<>(values.size());
        int[][] positions = positions(values.size(), stratumOf);
        for (int stratum = 0; stratum < positions.length; stratum++) {
            strata.add(new Stratum(values.get(stratum), positions[stratum], cohort.at(positions[stratum])));
        }
    }

    /** The stratifier as it was written. */
    public String stratifier() {
        return stratifier;
    }

    /** Codes in alphabetical order, numbers and bands rising, {@link Stratifier#MISSING} last. */
    public List<Stratum> all() {
        return List.copyOf(strata);
    }

    /** Something of each stratum, by its value, in their order. */
    public <T> Map<String, T> each(Function<Stratum, T> make) {
        Map<String, T> made = new LinkedHashMap<>();
        strata.forEach(stratum -> made.put(stratum.value(), make.apply(stratum)));
        return made;
    }

    private static int[][] positions(int values, int[] stratumOf) {
        int[] sizes = new int[values];
        for (int stratum : stratumOf) {
            sizes[stratum]++;
        }
        int[][] positions = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[values];
        for (int position = 0; position < stratumOf.length; position++) {
            int stratum = stratumOf[position];
            positions[stratum][filled[stratum]++] = position;
        }
        return positions;
    }
}
