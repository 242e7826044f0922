package io.github.ecmofhir.validation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static io.github.ecmofhir.testing.FhirHttp.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.OutcomeAssert;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What resources of one run contradict is refused or said on a push, and $check-run says it of what is stored. */
abstract class CheckRunIT extends StoreTest {

    private static final String LEVEL = "https://w3id.org/ecmo-fhir/StructureDefinition/completeness";

    private final SentRun sent = new SentRun();

    CheckRunIT(RunningServer server) {
        super(server);
    }

    @OnStore(StoreKind.H2)
    static class OnH2 extends CheckRunIT {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @OnStore(StoreKind.POSTGRESQL)
    static class OnPostgres extends CheckRunIT {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    @Nested
    class Sent {

        @Test
        void wholeSubmission_isLevelFour() {
            Answer answer =
                    http.post("Procedure/$check-run", JSON, GuideExample.read("ecmo-submission-bundle-example"));

            outcome(answer).hasNoErrors().hasIssue("ECMO-INF-004").saying("Completeness 4 of 4 (outcome).");
            assertThat(level(answer)).isEqualTo("4");
        }

        @Test
        void leanRun_saysWhatTheNextLevelNeeds() {
            Answer answer = http.post("Procedure/$check-run", sent.bundle("PV-01", Map.of()));

            assertThat(level(answer)).isEqualTo("1");
            outcome(answer).hasNoErrors().hasIssue("ECMO-INF-005").saying("Missing: ");
        }

        @Test
        void brokenRule_isSaid() {
            Bundle bundle = sent.bundle("PV-01");
            seenTooEarly(bundle);

            outcome(http.post("Procedure/$check-run", bundle))
                    .hasIssue("ECMO-X03")
                    .withSeverity(IssueSeverity.ERROR)
                    .saying("Entry " + SentRun.number(bundle, "ecmo-vital-status"));
        }

        @Test
        void bundleWithoutRun_isRefused() {
            Bundle bundle = sent.bundle("PV-01");
            bundle.getEntry().removeIf(entry -> entry.getResource() instanceof Procedure);

            assertThat(http.post("Procedure/$check-run", bundle)).isRefused(400, "ECMO-REQ-006");
        }

        @Test
        void noBundle_isRefused() {
            assertThat(http.post("Procedure/$check-run", new Observation())).isRefused(400, "ECMO-REQ-006");
        }
    }

    @Nested
    class Pushed {

        @Test
        void contradiction_storesNothing() {
            Bundle bundle = sent.bundle("PV-01");
            seenTooEarly(bundle);

            assertThat(http.post("", bundle)).isRefused(422, "ECMO-X03");
            assertThat(http.get("Procedure?identifier=" + sent.system("run") + "%7C")
                            .resources())
                    .isEmpty();
        }

        @Test
        void warning_standsInTheAnswer() {
            assertThat(http.post("", sent.bundle("PV-02"))).succeeds();
            Bundle again = sent.bundle("PV-02");
            Procedure run = SentRun.resource(again, "ecmo-run", Procedure.class);
            run.getIdentifierFirstRep().setValue("again");
            SentRun.entry(again, "ecmo-run")
                    .getRequest()
                    .setUrl("Procedure?identifier="
                            + run.getIdentifierFirstRep().getSystem() + "%7Cagain");
            again.getEntry().removeIf(entry -> entry.getResource() instanceof Procedure other && other != run);
            again.getEntry().removeIf(entry -> entry.getResource() instanceof Observation);

            assertThat(assertThat(http.post("", again)).succeeds().answer().body())
                    .contains("ECMO-X06");
        }

        @Test
        void unusualSpeedAndLactate_warnAndAreStored() {
            Bundle bundle = sent.whole("PV-03", Map.of());
            Observation any = SentRun.resource(bundle, "ecmo-measurement", Observation.class);
            any.getCode().getCodingFirstRep().setCode("2518-9").setDisplay(null);
            any.setValue(new Quantity(244)
                    .setUnit("mmol/L")
                    .setSystem("http://unitsofmeasure.org")
                    .setCode("mmol/L"));

            String answer =
                    assertThat(http.post("", bundle)).succeeds().answer().body();

            assertThat(answer).contains("ECMO-MEA-3");
        }
    }

    @Nested
    class Stored {

        @Test
        void run_hasItsLevel() {
            String id = push("PV-04");

            Answer answer = http.get("Procedure/" + id + "/$check-run");

            assertThat(level(answer)).isEqualTo("1");
            outcome(answer).hasNoErrors().hasIssue("ECMO-INF-004");
        }

        @Test
        void followUpOfStoredRun_isHeldAgainstIt() {
            String id = push("PV-05");
            Observation status = SentRun.resource(sent.bundle("PV-05"), "ecmo-vital-status", Observation.class);
            String patient =
                    http.get("Procedure/" + id).as(Procedure.class).getSubject().getReference();
            status.getIdentifierFirstRep().setValue("early");
            status.getSubject().setReference(patient);
            status.getPartOf().forEach(run -> run.setReference("Procedure/" + id));
            status.getFocus().forEach(run -> run.setReference("Procedure/" + id));
            status.setEncounter(null);
            status.setEffective(start(id));

            assertThat(http.post("Observation", status)).isRefused(422, "ECMO-X03");
        }

        @Test
        void unknownRun_isNotFound() {
            assertThat(http.get("Procedure/nobody/$check-run")).isRefused(404, "ECMO-REQ-007");
        }

        private DateTimeType start(String id) {
            return http.get("Procedure/" + id)
                    .as(Procedure.class)
                    .getPerformedPeriod()
                    .getStartElement()
                    .copy();
        }
    }

    private String push(String row) {
        Bundle bundle = sent.bundle(row);
        Answer answer = assertThat(http.post("", bundle)).succeeds().answer();
        return answer.locations().get(SentRun.number(bundle, "ecmo-run") - 1).getIdPart();
    }

    /** The day-30 contact on the day after the run. */
    private static void seenTooEarly(Bundle bundle) {
        Procedure run = SentRun.resource(bundle, "ecmo-run", Procedure.class);
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(resource -> resource instanceof Observation
                        && resource.getMeta()
                                .hasProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-vital-status"))
                .forEach(status -> ((Observation) status)
                        .setEffective(run.getPerformedPeriod().getStartElement().copy()));
    }

    private static String level(Answer answer) {
        return ((Coding) answer.as(OperationOutcome.class)
                        .getExtensionByUrl(LEVEL)
                        .getValue())
                .getCode();
    }

    private static OutcomeAssert outcome(Answer answer) {
        return assertThat(assertThat(answer).hasStatus(200).answer().outcome()).isInWords();
    }
}
