package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickMatcherTest {

    private static final Observation OBSERVATION = new Observation()
            .setIdentifier(
                    List.of(new Identifier().setSystem("http://centre/lab").setValue("R-01/a b")));

    /** Without the services of a server the slow way cannot be gone, so each answer here is the quick one. */
    private final QuickMatcher matcher = new QuickMatcher();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?identifier=http://centre/lab|R-02",
                "Observation?identifier=http://centre/other|R-01/a b",
                "Observation?identifier=http%3A%2F%2Fcentre%2Flab%7CR-02"
            })
    void identifierOfAnother_isNoMatch(String criteria) {
        assertThat(matcher.match(criteria, OBSERVATION, null, null).matched()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Observation?identifier=http://centre/lab|R-01/a b",
                "Observation?identifier=http%3A%2F%2Fcentre%2Flab%7CR-01%2Fa%20b",
                "Observation?identifier=http://centre/lab|R-01/a+b",
                "Observation?identifier=http://centre/lab|R-02,http://centre/lab|R-03",
                "Observation?identifier=http://centre/lab|R-02%2Cx",
                "Observation?identifier=http://centre/lab|R\\,02",
                "Observation?identifier=http://centre/lab|R-02&status=final",
                "Observation?identifier=R-02",
                "Observation?identifier=|R-02",
                "Observation?identifier=http://centre/lab|",
                "Observation?identifier:missing=true",
                "Observation?code=R-02"
            })
    void everythingElse_isLeftToHapi(String criteria) {
        assertLeftToHapi(criteria, OBSERVATION);
    }

    @Test
    void identifierOfAnotherType_isLeftToHapi() {
        assertLeftToHapi("Observation?identifier=http://centre/lab|R-02", new Patient());
    }

    private void assertLeftToHapi(String criteria, Resource resource) {
        assertThatThrownBy(() -> matcher.match(criteria, resource, null, null))
                .isInstanceOf(NullPointerException.class);
    }
}
