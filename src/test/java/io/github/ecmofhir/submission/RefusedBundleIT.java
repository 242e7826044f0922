package io.github.ecmofhir.submission;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A bundle with anything wrong stores nothing, and the answer names the entry as it was sent. */
class RefusedBundleIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends Contract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        Contract(RunningServer server) {
            super(server);
        }

        private Bundle bundle = sent.bundle("PAV-01");

        private void isRefused(int status, String code, String... saying) {
            Map<String, Long> before = contents();

            assertThat(push(bundle)).isRefused(status, code).saying(saying);

            assertThat(contents()).isEqualTo(before);
        }

        @Test
        void twoEntriesOfOneIdentity_areBothNamed() {
            Bundle.BundleEntryComponent copy =
                    SentRun.entry(bundle, "ecmo-vital-status").copy();
            bundle.addEntry(copy.setFullUrl("urn:uuid:8f2f3a1e-7d2b-4f3a-9a55-0c4f1b2d3e4f"));

            isRefused(
                    409,
                    "ECMO-BUN-4",
                    "Entries " + SentRun.number(bundle, "ecmo-vital-status") + " and "
                            + bundle.getEntry().size());
        }

        @Test
        void nothing() {
            bundle.getEntry().clear();

            isRefused(422, "ECMO-VAL-001", "no entries");
        }

        @Test
        void oneBadEntry_storesNothingAndIsNamedAsSent() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class).setSubject(null);

            isRefused(422, "ECMO-VAL-001", "Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation");
        }

        @Test
        void endBeforeStart() {
            SentRun.resource(bundle, "ecmo-run", Procedure.class)
                    .getPerformedPeriod()
                    .setEndElement(new DateTimeType("1999-01-01"));

            isRefused(422, "ECMO-RUN-1B", "Entry 3 (Procedure");
        }

        @Test
        void frenchSizeOf60() {
            Device cannula = FhirHttp.FHIR
                    .newJsonParser()
                    .parseResource(Device.class, GuideExample.read("ecmo-cannula-example"));
            Quantity size = cannula.getPropertyFirstRep().getValueQuantityFirstRep();
            size.setValue(60);
            put(bundle, cannula);

            isRefused(422, "ECMO-CAN-3", "Entry " + bundle.getEntry().size() + " (Device");
        }

        @Test
        void arterialCannulaInAVein() {
            Procedure arterial = SentRun.resource(bundle, "ecmo-cannulation", Procedure.class);
            arterial.setBodySite(List.of(SentRun.resource(venous(bundle), "ecmo-cannulation", Procedure.class)
                    .getBodySiteFirstRep()));

            isRefused(422, "ECMO-CAN-1", "Entry " + SentRun.number(bundle, "ecmo-cannulation"));
        }

        @Test
        void valueAndItsAbsenceTogether() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getDataAbsentReason()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/data-absent-reason")
                    .setCode("unknown");

            isRefused(422, "ECMO-VAL-1", "Entry " + SentRun.number(bundle, "ecmo-vital-status"));
        }

        @Test
        void danglingUrn() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference("urn:uuid:00000000-0000-4000-8000-000000000000");

            isRefused(
                    422,
                    "ECMO-REF-001",
                    "Entry " + SentRun.number(bundle, "ecmo-vital-status"),
                    "urn:uuid:00000000-0000-4000-8000-000000000000");
        }

        @Test
        void referenceToNothingStored() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference("Procedure/nowhere");

            isRefused(
                    422,
                    "ECMO-REF-002",
                    "Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation",
                    "Procedure/nowhere");
        }

        @Test
        void referenceToAnIdentifierThatNothingHas() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getPartOfFirstRep()
                    .setReference("Procedure?identifier=nobody|nothing");

            isRefused(
                    422,
                    "ECMO-REF-002",
                    "Entry " + SentRun.number(bundle, "ecmo-vital-status") + " (Observation",
                    "Procedure?identifier=nobody|nothing");
        }

        @Test
        void entryThatSaysNotWhatToDo() {
            bundle.setMeta(null);
            SentRun.entry(bundle, "ecmo-vital-status").setRequest(null);

            isRefused(422, "ECMO-BUN-7", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "method");
        }

        @Test
        void completeElsewhereThanAtTheRun() {
            String system = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-submission";
            bundle.getMeta().addTag(system, "complete", null);
            SentRun.resource(bundle, "ecmo-patient", Patient.class).getMeta().addTag(system, "complete", null);

            isRefused(422, "ECMO-VAL-002", "the bundle", "ecmo-run");
            bundle.getMeta().setTag(null);
            isRefused(422, "ECMO-VAL-002", "Entry " + SentRun.number(bundle, "ecmo-patient"), "the Patient");
        }

        @Test
        void commaThatSeparatesTwoIdentifiers() {
            BundleEntryComponent patient = SentRun.entry(bundle, "ecmo-patient");
            patient.getRequest().setUrl(patient.getRequest().getUrl() + ",2");

            isRefused(422, "ECMO-BUN-1", "Entry " + SentRun.number(bundle, "ecmo-patient"), "\\,");
        }

        @Test
        void entryThatNamesNoVersion() {
            SentRun.entry(bundle, "ecmo-vital-status").getRequest().setIfMatch("latest");

            isRefused(400, "ECMO-REQ-013", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "`latest`");
        }

        @Test
        void entryToBeStoredOnlyWhereThereIsNone() {
            SentRun.entry(bundle, "ecmo-vital-status").getRequest().setIfNoneMatch("*");

            isRefused(400, "ECMO-REQ-013", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "ifNoneMatch");
        }

        @Test
        void entryOfAnotherTypeThanItsUrl() {
            bundle.setMeta(null);
            SentRun.entry(bundle, "ecmo-vital-status")
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Patient");

            isRefused(422, "ECMO-BUN-7", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "Patient");
        }

        @Test
        void unknownProfile_bringsTheListOfKnownOnes() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getMeta()
                    .addProfile("https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-vitals");

            isRefused(422, "ECMO-PRF-001", "ecmo-vitals", "ecmo-vital-status");
        }

        @Test
        void requiredCodeOfOursThatIsNone() {
            SentRun.resource(bundle, "ecmo-vital-status", Observation.class)
                    .getValueCodeableConcept()
                    .getCodingFirstRep()
                    .setCode("undead");

            isRefused(422, "ECMO-VAL-003", "undead");
        }

        @Test
        void postInASubmission() {
            SentRun.entry(bundle, "ecmo-vital-status")
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Observation");

            isRefused(422, "ECMO-BUN-2", "Entry " + SentRun.number(bundle, "ecmo-vital-status"), "POST");
        }

        @Test
        void deleteInASubmission() {
            bundle.addEntry().getRequest().setMethod(HTTPVerb.DELETE).setUrl("Observation/1");

            isRefused(422, "ECMO-BUN-2", "Entry " + bundle.getEntry().size(), "DELETE");
        }

        @Test
        void submissionSentAsBatch() {
            bundle.setType(Bundle.BundleType.BATCH);

            isRefused(422, "ECMO-BUN-6", "batch");
        }

        @Test
        void otherBundleTypes() {
            bundle.setType(Bundle.BundleType.COLLECTION);

            isRefused(422, "ECMO-BUN-6", "collection");
        }

        @Test
        void bundleWithoutType() {
            bundle.setType(null);

            isRefused(422, "ECMO-BUN-6", "missing");
        }

        @Test
        void urlAndResourceOfDifferentIdentity() {
            SentRun.entry(bundle, "ecmo-vital-status").getRequest().setUrl("Observation?identifier=a|b");

            isRefused(422, "ECMO-BUN-5", "Observation?identifier=a|b");
        }

        @Test
        void twoRuns() {
            Bundle other = sent.bundle("PAV-02");
            other.getEntry().forEach(bundle::addEntry);

            isRefused(422, "ECMO-BUN-3", "Entries 3 and");
        }

        private static Bundle venous(Bundle all) {
            Bundle venous = all.copy();
            venous.getEntry().remove(SentRun.number(all, "ecmo-cannulation") - 1);
            return venous;
        }
    }
}
