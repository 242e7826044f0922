package io.github.ecmofhir.view;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;

/**
 * A view of one resource type as rows, as SQL on FHIR 3.0.0-ballot defines it
 * (<a href="https://sql-on-fhir.org/ig/StructureDefinition/ViewDefinition">ViewDefinition</a>). Being parsed it is well
 * formed; whether its paths mean something is found out by {@link ViewRunner#compile}.
 *
 * @param name empty when not stated
 * @param resource a FHIR resource type
 * @param constants FHIR values by the name with which {@code %name} calls them
 */
public record ViewDefinition(
        String name, String resource, Map<String, Base> constants, List<Selection> selections, List<PathText> where) {

    public ViewDefinition {
        constants = Map.copyOf(constants);
        selections = List.copyOf(selections);
        where = List.copyOf(where);
    }

    /**
     * @param json one ViewDefinition
     * @throws io.github.ecmofhir.problem.Problem VIEW_INVALID with every fault of form that was found
     */
    public static ViewDefinition parse(String json) {
        return ViewDefinitionReader.read(json);
    }

    /** How messages call it. */
    String label() {
        return name.isEmpty() ? "of " + resource : name;
    }
}
