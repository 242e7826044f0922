package io.github.ecmofhir.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.guide.Guide;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A validator that is handed two copies of one definition finds no children in it, so there must never be two. */
class DefinitionsTest {

    private static final String PROCEDURE = "http://hl7.org/fhir/StructureDefinition/Procedure";
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static ProfileValidator validator;

    @BeforeAll
    static void loadGuide() {
        validator = new ProfileValidator(FHIR, Guide.load(FHIR));
    }

    @Test
    void manyThreadsAtOnce_getTheSameDefinition() {
        for (int round = 0; round < 20; round++) {
            Definitions definitions = new Definitions(validator.support());
            Set<StructureDefinition> found =
                    Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
            IntStream.range(0, 16)
                    .parallel()
                    .forEach(thread -> found.add(definitions.fetchResource(StructureDefinition.class, PROCEDURE)));
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void withAndWithoutItsVersion_isTheSameDefinition() {
        Definitions definitions = new Definitions(validator.support());
        assertThat(definitions.fetchResource(StructureDefinition.class, PROCEDURE + "|4.0.1"))
                .isNotNull()
                .isSameAs(definitions.fetchResource(StructureDefinition.class, PROCEDURE));
    }
}
