package io.github.ecmofhir.ecmo.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the run was.
 *
 * @param stayId distinguishes the hospital stays of one patient; null when the run names none
 * @param stay null when the stay is not known
 * @param centre identifier
 * @param annualVolume runs of the centre in the year of the run, as the centre states it; null when not stated
 */
public record HospitalFacts(
        @Nullable String stayId,
        @Nullable StayFact stay,
        List<StayFact> icuStays,
        @Nullable String centre,
        @Nullable Integer annualVolume) {

    /** A run of which no stay is known. */
    public static final HospitalFacts UNKNOWN = new HospitalFacts(null, null, List.of(), null, null);

    public HospitalFacts {
        icuStays = List.copyOf(icuStays);
    }
}
