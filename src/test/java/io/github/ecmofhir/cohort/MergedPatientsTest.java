package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import io.github.ecmofhir.ecmo.Presence;
import io.github.ecmofhir.submission.sheet.Pavlodar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.LinkType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Two records of one person, one of which was merged into the other. */
class MergedPatientsTest {

    private static final String PROFILE = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-patient";

    private ViewStore store;

    @BeforeEach
    void push() {
        store = new ViewStore();
        Stream.of("PAV-01", "PAV-02", "PAV-03").forEach(id -> store.push(Pavlodar.bundle(id)));
    }

    private static EcmoRun run(LiveCohort cohort, String id) {
        CaseTable table = cohort.current();
        return Stream.iterate(0, row -> row < table.rows(), row -> row + 1)
                .map(table::run)
                .filter(run -> run.runId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private EcmoRun run(String id) {
        return run(store.cohort, id);
    }

    private Patient patient(String run) {
        return store.stored(Patient.class, run).copy();
    }

    private static void link(Patient patient, LinkType type, String other) {
        patient.addLink().setType(type).setOther(new Reference("Patient/" + other));
    }

    /** A record that has no run of its own. */
    private static Patient other() {
        Patient other = new Patient();
        other.setId("other");
        other.getMeta().addProfile(PROFILE);
        other.addIdentifier().setSystem("urn:test").setValue("other");
        return other;
    }

    private void asReadAnew() {
        LiveCohort anew = store.openAnew();
        for (String id : List.of("PAV-01", "PAV-02", "PAV-03")) {
            assertThat(run(anew, id).patientId()).isEqualTo(run(id).patientId());
            assertThat(run(anew, id).vital()).isEqualTo(run(id).vital());
        }
        assertThat(anew.current().rows()).isEqualTo(store.cohort.current().rows());
    }

    @Nested
    class OfTwoRuns {

        private String first;
        private String second;

        @BeforeEach
        void merge() {
            store.cohort.current();
            first = run("PAV-01").patientId();
            second = run("PAV-02").patientId();
            Patient replaced = patient("PAV-01");
            link(replaced, LinkType.REPLACEDBY, second);
            store.write(List.of(replaced.setActive(false)));
        }

        @Test
        void areThePatientsWhoIsLeft() {
            assertThat(run("PAV-01").patientId()).isEqualTo(second);
            assertThat(run("PAV-02").patientId()).isEqualTo(second);
            asReadAnew();
        }

        @Test
        void countAsOnePatient() {
            CohortRequest perPatient = new CohortRequest(
                    null, null, null, null, List.of(), List.of(), List.of(), RunSelection.FIRST_PER_PATIENT);

            assertThat(Cohort.select(store.cohort.current(), perPatient).size()).isEqualTo(2);
        }

        @Test
        void whatIsKnownOfOneRecord_isKnownOfBoth() {
            store.cohort.current();
            store.write(List.of(patient("PAV-02").setGender(AdministrativeGender.OTHER)));

            assertThat(run("PAV-01").person().sex()).isEqualTo("other");
            asReadAnew();
        }

        @Test
        void changeOfTheOtherRecordsRun_leavesBothThere() {
            store.cohort.current();
            store.push(Pavlodar.bundle("PAV-02", Map.of("lvef", "12")));

            assertThat(store.cell("PAV-02", "lvef")).isEqualTo("12.0");
            assertThat(store.cohort.current().rows()).isEqualTo(3);
            asReadAnew();
        }

        @Test
        void takenApartAgain_areTwoPatients() {
            store.cohort.current();
            Patient apart = patient("PAV-01");
            apart.getLink().clear();
            store.write(List.of(apart));

            assertThat(run("PAV-01").patientId()).isEqualTo(first);
            assertThat(store.cohort.current().rows()).isEqualTo(3);
            asReadAnew();
        }

        @Test
        void third_joinsThem() {
            store.cohort.current();
            String third = run("PAV-03").patientId();
            Patient left = patient("PAV-03");
            link(left, LinkType.REPLACES, second);
            store.write(List.of(left));

            assertThat(Stream.of("PAV-01", "PAV-02", "PAV-03").map(MergedPatientsTest.this::run))
                    .extracting(EcmoRun::patientId)
                    .containsOnly(third);
            asReadAnew();
        }
    }

    @Nested
    class OfARecordWithoutRuns {

        @Test
        void whatIsSaidOfIt_countsForTheRun() {
            store.cohort.current();
            Patient replaced = patient("PAV-01");
            link(replaced, LinkType.REPLACEDBY, "other");
            Observation contact =
                    store.stored(Observation.class, "PAV-01/vital-status").copy();
            contact.setSubject(new Reference("Patient/other"));
            store.write(List.of(other(), replaced));
            Presence before = run("PAV-01").vital().aliveAt(30 * 1440);
            store.write(List.of(contact));

            assertThat(run("PAV-01").patientId()).isEqualTo("other");
            assertThat(run("PAV-01").vital().aliveAt(30 * 1440)).isEqualTo(before);
            asReadAnew();
        }

        @Test
        void whoReplacesEachOther_isOneOfThem() {
            store.cohort.current();
            Patient one = patient("PAV-01");
            link(one, LinkType.REPLACEDBY, "other");
            Patient other = other();
            link(other, LinkType.REPLACEDBY, one.getIdElement().getIdPart());
            store.write(List.of(one, other));

            assertThat(run("PAV-01").patientId())
                    .isIn("other", one.getIdElement().getIdPart());
            asReadAnew();
        }

        @Test
        void whoIsOnlyRelated_staysApart() {
            store.cohort.current();
            Patient one = patient("PAV-01");
            link(one, LinkType.SEEALSO, "other");
            link(one, LinkType.REPLACEDBY, one.getIdElement().getIdPart());
            store.write(List.of(one, other()));

            assertThat(run("PAV-01").patientId()).isEqualTo(one.getIdElement().getIdPart());
        }
    }
}
