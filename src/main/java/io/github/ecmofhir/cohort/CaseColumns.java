package io.github.ecmofhir.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The columns of the case table, in their order: what can be filtered, stratified and exported. */
final class CaseColumns {

    private static final List<CaseColumn> ALL = Stream.of(
                    RunColumns.ALL,
                    IndicationColumns.ALL,
                    StateColumns.ALL,
                    TechniqueColumns.ALL,
                    TreatmentColumns.ALL,
                    DecannulationColumns.ALL,
                    OutcomeColumns.ALL,
                    ComplicationColumns.ALL,
                    CentreColumns.ALL,
                    AssessmentColumns.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, Integer> PLACES = places();

    private CaseColumns() {}

    static List<CaseColumn> all() {
        return ALL;
    }

    /** Place of a column, or -1 when there is none of that name. */
    static int place(String name) {
        return PLACES.getOrDefault(name, -1);
    }

    static List<String> names() {
        return ALL.stream().map(CaseColumn::name).toList();
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (CaseColumn column : ALL) {
            places.put(column.name(), places.size());
        }
        return Map.copyOf(places);
    }
}
