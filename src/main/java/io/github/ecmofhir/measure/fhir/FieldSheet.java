package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.ColumnDescription;
import io.github.ecmofhir.cohort.ColumnType;
import io.github.ecmofhir.cohort.Dictionary;
import io.github.ecmofhir.guide.Guide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.ConceptMap.SourceElementComponent;

/**
 * The case table under the field names of another registry, as a ConceptMap of the guide has them: its columns, its complications
 * as a field each, and how runs ended. Yes/no fields are {@code Yes} and {@code No}; what is missing is empty.
 */
public final class FieldSheet implements SheetForm {

    private static final String COLUMNS = Guide.BASE + "/dictionary/ecmo_case";
    private static final String COMPLICATIONS = Guide.BASE + "/CodeSystem/ecmo-complication-type";
    private static final String OUTCOMES = Guide.BASE + "/CodeSystem/ecmo-run-outcome";
    private static final String OUTCOME = "run_outcome";

    /** Between a field and its value, where a map names both. */
    private static final String BETWEEN = ": ";

    /** What a field says of a run. */
    private interface Field {
        String of(UnaryOperator<String> cases);
    }

    private final Map<String, Field> fields;

    private FieldSheet(Map<String, Field> fields) {
        this.fields = fields;
    }

    /** @param map of the guide, from its codes to the names of fields */
    public static FieldSheet of(ConceptMap map) {
        Map<String, Field> fields = new LinkedHashMap<>();
        fields.putAll(columns(map));
        fields.putAll(outcomes(map));
        fields.putAll(complications(map));
        return new FieldSheet(fields);
    }

    private static List<SourceElementComponent> elements(ConceptMap map, String source) {
        return map.getGroup().stream()
                .filter(group -> group.getSource().equals(source))
                .map(ConceptMapGroupComponent::getElement)
                .flatMap(List::stream)
                .toList();
    }

    private static String target(SourceElementComponent element) {
        return element.getTargetFirstRep().getCode();
    }

    private static Map<String, Field> columns(ConceptMap map) {
        Set<String> presences = Dictionary.ofCases().columns().stream()
                .filter(column -> column.type() == ColumnType.PRESENCE)
                .map(ColumnDescription::name)
                .collect(Collectors.toSet());
        Map<String, Field> fields = new LinkedHashMap<>();
        for (SourceElementComponent element : elements(map, COLUMNS)) {
            String column = element.getCode();
            fields.put(
                    target(element),
                    presences.contains(column)
                            ? cases -> yesOrNo(List.of(cases.apply(column)))
                            : cases -> cases.apply(column));
        }
        return fields;
    }

    /** One field, whose values are told; an outcome that the map does not have is empty. */
    private static Map<String, Field> outcomes(ConceptMap map) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (SourceElementComponent element : elements(map, OUTCOMES)) {
            String[] parts = target(element).split(BETWEEN, 2);
            values.computeIfAbsent(parts[0], name -> new LinkedHashMap<>()).put(element.getCode(), parts[1]);
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        values.forEach((name, ofCode) -> fields.put(name, cases -> ofCode.getOrDefault(cases.apply(OUTCOME), "")));
        return fields;
    }

    /** Several items may be one field. */
    private static Map<String, Field> complications(ConceptMap map) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (SourceElementComponent element : elements(map, COMPLICATIONS)) {
            columns.computeIfAbsent(target(element), name -> new ArrayList<>())
                    .add("cxi_" + element.getCode().replace('-', '_'));
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        columns.forEach((name, items) ->
                fields.put(name, cases -> yesOrNo(items.stream().map(cases).toList())));
        return fields;
    }

    /** Yes for one that is present, no when all are absent. */
    private static String yesOrNo(List<String> presences) {
        if (presences.contains("present")) {
            return "Yes";
        }
        return Collections.frequency(presences, "absent") == presences.size() ? "No" : "";
    }

    @Override
    public List<String> columns() {
        return List.copyOf(fields.keySet());
    }

    @Override
    public Map<String, String> cells(UnaryOperator<String> cases) {
        Map<String, String> cells = new LinkedHashMap<>();
        fields.forEach((name, field) -> cells.put(name, field.of(cases)));
        return cells;
    }
}
