package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IssueTest {

    private static final Place BODY_SITE =
            Place.entry(4, "Procedure", "urn:uuid:7a").at("Procedure.bodySite");

    @Nested
    class Sentence {

        @Test
        void allParts_comeInTheirOrder() {
            Issue issue = Issue.error(
                    ProblemCode.VALUE_MISSING,
                    BODY_SITE,
                    "It is missing.",
                    "A cannulation names the vessel.",
                    "Add one code.");

            assertThat(issue.sentence())
                    .isEqualTo("Entry 4 (Procedure urn:uuid:7a): Procedure.bodySite: It is missing."
                            + " A cannulation names the vessel. Add one code. [ECMO-VAL-001]");
        }

        @Test
        void partsThatAreEmpty_leaveNoGap() {
            assertThat(Issue.error(ProblemCode.FAULT, Place.nowhere(), "It failed.", "", "")
                            .sentence())
                    .isEqualTo("It failed. [ECMO-SRV-002]");
            assertThat(Issue.error(ProblemCode.FAULT, Place.nowhere(), "It failed.", "", "Report it.")
                            .sentence())
                    .isEqualTo("It failed. Report it. [ECMO-SRV-002]");
        }
    }

    @Nested
    class Where {

        private String words(Place place) {
            return Issue.information(ProblemCode.CHECKED, place, "Found.")
                    .sentence()
                    .replace("Found. [ECMO-INF-001]", "");
        }

        @Test
        void place_tellsWhatIsKnown() {
            assertThat(words(Place.nowhere())).isEmpty();
            assertThat(words(Place.parameter("filter"))).isEqualTo("filter: ");
            assertThat(words(Place.element("Patient.gender"))).isEqualTo("Patient.gender: ");
            assertThat(words(Place.entry(1, "Patient", null))).isEqualTo("Entry 1 (Patient): ");
            assertThat(words(Place.entry(2, "Patient", "urn:uuid:1"))).isEqualTo("Entry 2 (Patient urn:uuid:1): ");
            assertThat(words(new Place(null, "Patient", "17", "Patient.gender")))
                    .isEqualTo("Patient 17: Patient.gender: ");
            assertThat(words(new Place(null, null, "run.json", null))).isEqualTo("run.json: ");
            assertThat(words(new Place(3, null, null, null))).isEqualTo("Entry 3: ");
        }

        @Test
        void anotherElement_isOfTheSameResource() {
            assertThat(BODY_SITE.at("Procedure.outcome"))
                    .isEqualTo(new Place(4, "Procedure", "urn:uuid:7a", "Procedure.outcome"));
        }
    }

    @Nested
    class Kinds {

        @Test
        void error_refuses() {
            Issue error = Issue.error(ProblemCode.VALUE_MISSING, Place.nowhere(), "a", "b", "c");

            assertThat(error.isError()).isTrue();
            assertThat(error.category()).isEqualTo(Category.MISSING);
        }

        @Test
        void warningAndInformation_doNotRefuse() {
            assertThat(Issue.warning(ProblemCode.VALUE_MISSING, Place.nowhere(), "a", "b", "c")
                            .isError())
                    .isFalse();
            assertThat(Issue.information(ProblemCode.CHECKED, Place.nowhere(), "a")
                            .isError())
                    .isFalse();
        }

        @Test
        void invariant_hasItsKeyAsCode() {
            Issue issue = Issue.invariant(Severity.WARNING, "ecmo-can-3", Place.nowhere(), "a", "b", "c");

            assertThat(issue.code()).isEqualTo("ECMO-CAN-3");
            assertThat(issue.category()).isEqualTo(Category.BROKEN_RULE);
            assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        }

        @Test
        void atAnotherPlace_everythingElseStays() {
            Issue issue = Issue.error(ProblemCode.VALUE_MISSING, Place.nowhere(), "a", "b", "c");

            assertThat(issue.at(BODY_SITE)).isEqualTo(Issue.error(ProblemCode.VALUE_MISSING, BODY_SITE, "a", "b", "c"));
        }
    }
}
