package io.github.ecmofhir.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ViewCatalogueTest {

    private static String view(String name, String resource, String columns) {
        return "{\"name\": \"%s\", \"resource\": \"%s\", \"select\": [{\"column\": [%s]}]}"
                .formatted(name, resource, columns);
    }

    private static String column(String name, String path) {
        return "{\"name\": \"%s\", \"path\": \"%s\", \"type\": \"string\"}".formatted(name, path);
    }

    private static ViewCatalogue catalogue(String columns) {
        return catalogue(Map.of("runs.json", view("runs", "Procedure", columns)));
    }

    private static ViewCatalogue catalogue(Map<String, String> files) {
        return ViewCatalogue.of(Runners.runner(), files);
    }

    private static List<Issue> faults(String columns) {
        return faults(Map.of("runs.json", view("runs", "Procedure", columns)));
    }

    private static List<Issue> faults(Map<String, String> files) {
        List<Issue> issues = new ArrayList<>();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> catalogue(files))
                .satisfies(problem -> issues.addAll(problem.issues()));
        return issues;
    }

    @Nested
    class Loading {

        @Test
        void views_areFoundByName() {
            ViewCatalogue catalogue = catalogue(column("status", "status"));

            assertThat(catalogue.view("runs")).map(CompiledView::resource).contains("Procedure");
            assertThat(catalogue.view("run")).isEmpty();
        }

        @Test
        void wrongPath_isToldWithFileColumnAndPath() {
            assertThat(faults(column("state", "stauts"))).singleElement().satisfies(issue -> {
                assertThat(issue.code()).isEqualTo(ProblemCode.VIEW_INVALID.code());
                assertThat(issue.sentence()).contains("runs.json", "select[0].column[0].path", "`state`", "`stauts`");
            });
        }

        @Test
        void faultsOfSeveralFiles_areToldAtOnce() {
            Map<String, String> files = Map.of(
                    "a.json",
                    view("a", "Patient", column("x", "x")),
                    "b.json",
                    view("b", "Patient", column("y", "y.")));

            assertThat(faults(files))
                    .extracting(issue -> issue.where().identity())
                    .containsExactlyInAnyOrder("a.json", "b.json");
        }

        @Test
        void twoViewsOfOneName_areRefused() {
            String view = view("a", "Patient", column("gender", "gender"));

            assertThat(faults(Map.of("a.json", view, "b.json", view)))
                    .extracting(issue -> issue.where().identity())
                    .containsExactly("b.json");
        }

        @Test
        void viewWithoutName_isRefused() {
            assertThat(faults(Map.of(
                            "a.json",
                            view("a", "Patient", column("g", "gender")).replace("\"name\": \"a\", ", ""))))
                    .extracting(issue -> issue.where().expression())
                    .containsExactly("name");
        }
    }

    @Nested
    class Tables {

        @Test
        void columnsOfTheTable_standOnce() {
            ViewCatalogue catalogue = catalogue(String.join(
                    ", ",
                    column("id", "getResourceKey()"),
                    column("patient_id", "subject.getReferenceKey(Patient)"),
                    column("status", "status")));

            assertThat(catalogue.table("runs").columns())
                    .extracting(TableColumn::sqlName)
                    .containsExactly("status");
        }

        @Test
        void reservedWord_getsAnotherNameInTheTableOnly() {
            TableColumn column =
                    catalogue(column("Value", "status")).table("runs").columns().get(0);

            assertThat(column.name()).isEqualTo("Value");
            assertThat(column.sqlName()).isEqualTo("value_");
        }

        @Test
        void idThatIsNotTheResources_isRefused() {
            assertThat(faults(column("id", "identifier.value.first()"))).hasSize(1);
        }

        @Test
        void patientThatIsNotTheSubject_isRefused() {
            assertThat(faults(column("patient_id", "recorder.getReferenceKey(Patient)")))
                    .hasSize(1);
        }

        @Test
        void rowNumber_isRefused() {
            assertThat(faults(column("row_no", "%rowIndex"))).isNotEmpty();
        }

        @Test
        void namesThatAreOneInTheTable_areRefused() {
            assertThat(faults(column("value", "status") + ", " + column("value_", "status")))
                    .hasSize(1);
        }

        @Test
        void severalValuesInACell_areRefused() {
            assertThat(faults(column("given", "note.text").replace("}", ", \"collection\": true}")))
                    .hasSize(1);
        }

        @Test
        void columnWithoutType_isRefused() {
            assertThat(faults("{\"name\": \"status\", \"path\": \"status\"}")).hasSize(1);
        }

        @Test
        void definitionOrLayoutChanged_changesTheHash() {
            String one = catalogue(column("a", "status")).table("runs").hash();

            assertThat(catalogue(column("a", "status")).table("runs").hash()).isEqualTo(one);
            assertThat(catalogue(column("b", "status")).table("runs").hash()).isNotEqualTo(one);
            assertThat(catalogue(column("a", "id")).table("runs").hash()).isNotEqualTo(one);
        }
    }
}
