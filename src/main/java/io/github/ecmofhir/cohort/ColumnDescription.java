package io.github.ecmofhir.cohort;

import java.util.List;
import java.util.Optional;

/**
 * What a column of the case table says, for its readers.
 *
 * @param label as the row of a table in a publication
 * @param unit UCUM; empty for a number of things, for points, and for what is no number
 * @param values all there are; empty where they are open
 * @param definition how it is answered, from when it counts, and what is missing
 * @param sources FHIRPath of all it rests on, each after the type and profile of its resource: {@code
 *     Patient(ecmo-patient).gender}
 * @param papers rows of {@code profiles/mapping.csv}: the variables of the source papers it answers
 * @param usual between which values nearly all lie, in the unit of the column
 */
public record ColumnDescription(
        String name,
        String label,
        String unit,
        ColumnType type,
        List<String> values,
        String definition,
        List<String> sources,
        List<String> papers,
        Optional<UsualRange> usual) {

    public ColumnDescription {
        values = List.copyOf(values);
        sources = List.copyOf(sources);
        papers = List.copyOf(papers);
    }

    /** Whether there are no values but those listed. */
    public boolean isClosed() {
        return !values.isEmpty();
    }
}
