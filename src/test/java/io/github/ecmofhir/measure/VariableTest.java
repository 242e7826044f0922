package io.github.ecmofhir.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ecmofhir.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest {

    private static Problem refused(String name) {
        return catchThrowableOfType(Problem.class, () -> Variable.named(List.of("sex", name)));
    }

    @Test
    void columns_areDescribedByWhatTheyHold() {
        assertThat(Variable.named(List.of("age_years", "hx_diabetes", "sex", "lv_unloading")))
                .extracting(Variable::kind)
                .containsExactly(
                        Variable.Kind.CONTINUOUS,
                        Variable.Kind.PRESENCE,
                        Variable.Kind.CATEGORICAL,
                        Variable.Kind.CATEGORICAL);
    }

    @Test
    void orderOfAsking_isKept_andNobodyIsAskedTwice() {
        assertThat(Variable.named(List.of("sofa", "sex", "sofa", "age_years")))
                .extracting(Variable::name)
                .containsExactly("sofa", "sex", "age_years");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run_id", "patient_id", "centre", "run_start", "run_end"})
    void whatDescribesNobody_isRefusedInWords(String name) {
        assertThat(refused(name).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("ECMO-REQ-006");
            assertThat(issue.where().expression()).isEqualTo("variable");
            assertThat(issue.found()).contains("`" + name + "`");
        });
        assertThat(Variable.usual()).extracting(Variable::name).doesNotContain(name);
    }

    @Test
    void unknownColumn_isAnsweredWithTheColumns() {
        assertThat(refused("shoe_size").issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo("ECMO-COH-001");
            assertThat(issue.where().expression()).isEqualTo("variable");
            assertThat(issue.needed()).contains("age_years");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"run_number", "run_start_precision", "completeness", "cxa_bleeding"})
    void whatIsAboutTheData_mustBeAskedFor(String name) {
        assertThat(Variable.named(List.of(name))).hasSize(1);
        assertThat(Variable.usual()).extracting(Variable::name).doesNotContain(name);
    }

    @Test
    void usualVariables_areOfEveryChapter() {
        assertThat(Variable.usual())
                .extracting(Variable::name)
                .contains("age_years", "stemi", "hx_mi", "lvef", "approach", "pci", "iabp_timing", "run_outcome")
                .contains("ecmo_hours", "alive_at_30", "cx_bleeding", "cxi_bleed_gi", "large_centre");
    }
}
