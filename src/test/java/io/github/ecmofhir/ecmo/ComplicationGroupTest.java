package io.github.ecmofhir.ecmo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComplicationGroupTest {

    private static final Path CODES = Path.of("terminology/json/CodeSystem-ecmo-complication-type.json");

    /** Group → items, by the property {@code group} of each concept. */
    private static Map<String, Set<String>> published() throws IOException {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (JsonNode concept : new ObjectMapper().readTree(CODES.toFile()).get("concept")) {
            for (JsonNode property : concept.get("property")) {
                if (property.get("code").asText().equals("group")) {
                    groups.computeIfAbsent(property.get("valueCode").asText(), group -> new LinkedHashSet<>())
                            .add(concept.get("code").asText());
                }
            }
        }
        return groups;
    }

    @Test
    void groupsAndItems_areThoseOfTheCodeSystem() throws IOException {
        Map<String, Set<String>> ours = Arrays.stream(ComplicationGroup.values())
                .collect(Collectors.toMap(
                        ComplicationGroup::code,
                        group -> new LinkedHashSet<>(group.items()),
                        (a, b) -> a,
                        TreeMap::new));

        assertThat(ours).isEqualTo(published()).hasSize(11);
    }

    @Test
    void items_areInOneGroupOnly() {
        assertThat(ComplicationGroup.allItems()).doesNotHaveDuplicates();
    }

    @Test
    void lastItem_isTheUnspecifiedOne() {
        assertThat(ComplicationGroup.values())
                .extracting(ComplicationGroup::unspecified)
                .allMatch(item -> item.endsWith("-unspecified"));
    }

    @Test
    void specificItems_areAllButTheUnspecifiedOne() {
        assertThat(ComplicationGroup.RENAL.specific()).containsExactly("renal-creatinine", "renal-crrt");
    }

    @Test
    void code_findsItsGroup() {
        assertThat(Arrays.stream(ComplicationGroup.values())
                        .collect(
                                Collectors.toMap(Function.identity(), group -> ComplicationGroup.ofCode(group.code()))))
                .allSatisfy((group, found) -> assertThat(found).hasValue(group));
        assertThat(ComplicationGroup.ofCode("vascular_access")).isEmpty();
    }

    @Test
    void infectionOfTheAccess_isAnInfection() {
        assertThat(ComplicationGroup.ofItem("access-infection")).hasValue(ComplicationGroup.INFECTION);
        assertThat(ComplicationGroup.ofItem("access-nothing")).isEmpty();
    }
}
