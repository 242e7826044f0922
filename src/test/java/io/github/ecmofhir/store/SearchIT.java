package io.github.ecmofhir.store;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what is stored, by search, history and page. */
class SearchIT {

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

        private String patients() {
            return "Patient?identifier=" + sent.system("patient") + "%7C";
        }

        private Patient numbered(int number) {
            Patient patient = patient();
            patient.getIdentifierFirstRep().setValue("P-" + number);
            return patient;
        }

        @Test
        void whoWritesAndSearches_seesWhatWasWritten() {
            for (int number = 1; number <= 5; number++) {
                http.post("Patient", numbered(number));

                assertThat(search(patients())).hasSize(number);
            }
        }

        @Test
        void whoDeletesAndSearches_seesItGone() {
            String id = http.post("Patient", numbered(1)).id();
            assertThat(search(patients())).hasSize(1);

            http.delete("Patient/" + id);

            assertThat(search(patients())).isEmpty();
        }

        @Test
        void searchSentAsAForm_isTheSameSearch() {
            http.post("Patient", numbered(1));
            http.post("Patient", numbered(2));

            Bundle found = http.post(
                            "Patient/_search",
                            "application/x-www-form-urlencoded",
                            "identifier=" + sent.system("patient") + "%7CP-2")
                    .as(Bundle.class);

            assertThat(found.getTotal()).isEqualTo(1);
            assertThat(((Patient) found.getEntryFirstRep().getResource())
                            .getIdentifierFirstRep()
                            .getValue())
                    .isEqualTo("P-2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"of+two+words", "O'Neill", "5e1234", "12345678901234567890123456789012345678901"})
        void formWithWhatJsonMayNotHave_isASearch(String value) {
            Patient patient = numbered(1);
            patient.getIdentifierFirstRep().setValue(value.replace('+', ' '));
            http.post("Patient", patient);

            Bundle found = http.post(
                            "Patient/_search",
                            "application/x-www-form-urlencoded",
                            "identifier=" + sent.system("patient") + "%7C" + value)
                    .as(Bundle.class);

            assertThat(found.getTotal()).isEqualTo(1);
        }

        @Test
        void formAndUrlTogether_bothCount() {
            http.post("Patient", numbered(1).setActive(true));
            http.post("Patient", numbered(2).setActive(false));

            Bundle found = http.post(
                            "Patient/_search?active=true",
                            "application/x-www-form-urlencoded",
                            "identifier=" + sent.system("patient") + "%7C")
                    .as(Bundle.class);

            assertThat(found.getTotal()).isEqualTo(1);
        }

        @Test
        void parameterOfR4ThatIsNotIndexed_isRefusedWithThoseThatAre() {
            assertThat(http.get("Observation?value-quantity=gt4"))
                    .isRefused(400, "ECMO-REQ-015")
                    .saying("value-quantity")
                    .saying("part-of")
                    .saying("$ecmo-cases");
            assertThat(http.get("Observation?_sort=value-quantity"))
                    .isRefused(400, "ECMO-REQ-015")
                    .saying("value-quantity");
        }

        @Test
        void typesWithoutProfilesOfTheGuide_keepAllParametersOfR4() {
            Appointment appointment = new Appointment();
            appointment.setStatus(AppointmentStatus.PROPOSED).setDescription("Second look");
            appointment
                    .addParticipant()
                    .setStatus(ParticipationStatus.ACCEPTED)
                    .addType()
                    .addCoding(new Coding(sent.system("role"), "shock-team", null));
            appointment.addServiceType().addCoding(new Coding(sent.system("service"), "ecmo", null));
            http.post("Appointment", appointment);

            assertThat(search("Appointment?service-type=" + sent.system("service") + "%7Cecmo"))
                    .hasSize(1);
        }

        @Test
        void patientAndSubject_findTheSame() {
            Bundle bundle = sent.bundle("PAV-01");
            push(bundle);
            String patient = search(patients()).get(0).getIdPart();

            assertThat(search("Procedure?patient=" + patient + "&_count=100"))
                    .isNotEmpty()
                    .extracting(Resource::getIdPart)
                    .containsExactlyInAnyOrderElementsOf(
                            search("Procedure?subject=Patient/" + patient + "&_count=100").stream()
                                    .map(Resource::getIdPart)
                                    .toList());
            assertThat(search("Procedure?patient.identifier=" + sent.system("patient") + "%7C&_count=100"))
                    .hasSameSizeAs(search("Procedure?patient=" + patient + "&_count=100"));
            assertThat(search("Procedure?patient=" + patient + "&_include=Procedure:patient&_count=100"))
                    .extracting(Resource::fhirType)
                    .contains("Patient");
        }

        @Test
        void profileAndDate_areIndexed() {
            push(sent.bundle("PAV-01"));
            String patient = search(patients()).get(0).getIdPart();
            String runs = "Procedure?patient=" + patient + "&_profile="
                    + "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run";

            assertThat(search(runs)).hasSize(1);
            assertThat(search(runs + "&date=ge2024")).hasSize(1);
            assertThat(search(runs + "&date=lt2024-01-01")).isEmpty();
            assertThat(search(runs + "&date=le2030-01-01T00:00:00Z")).hasSize(1);
            assertThat(search(runs + "&_sort=-date,code")).hasSize(1);
        }

        @Test
        void missing_findsWhatLacksAndWhatHas() {
            String with = http.post("Patient", numbered(1).setBirthDateElement(new DateType("1961")))
                    .id();
            String without = http.post("Patient", numbered(2)).id();

            assertThat(search(patients() + "&birthdate:missing=true"))
                    .extracting(Resource::getIdPart)
                    .containsExactly(without);
            assertThat(search(patients() + "&birthdate:missing=false"))
                    .extracting(Resource::getIdPart)
                    .containsExactly(with);
            assertThat(search(patients() + "&organization:missing=false")).isEmpty();
        }

        /** R4 3.1.1.4.7. */
        @Test
        void yearsAndMonths_boundWithTheDaysTheyBeginAndEndWith() {
            http.post("Patient", numbered(1).setBirthDateElement(new DateType("1961-03-02")));
            String born = patients() + "&birthdate=";

            assertThat(Stream.of(
                            "1961",
                            "1961-03",
                            "eq1961",
                            "ne1960",
                            "ne1961-02",
                            "ge1961",
                            "ge1961-03",
                            "gt1960",
                            "gt1961-02",
                            "sa1960",
                            "sa1961-02",
                            "le1961",
                            "le1961-03",
                            "lt1962",
                            "lt1961-04",
                            "eb1962",
                            "eb1961-04",
                            "ge1961&birthdate=le1961",
                            "gt1961-02&birthdate=lt1961-04"))
                    .allSatisfy(date -> assertThat(search(born + date)).hasSize(1));
            assertThat(Stream.of(
                            "1960",
                            "1961-02",
                            "eq1962",
                            "ne1961",
                            "ne1961-03",
                            "ge1962",
                            "ge1961-04",
                            "gt1961",
                            "gt1961-03",
                            "sa1961",
                            "sa1961-03",
                            "le1960",
                            "le1961-02",
                            "lt1961",
                            "lt1961-03",
                            "eb1961",
                            "eb1961-03",
                            "ge1960&birthdate=le1960",
                            "gt1961-03&birthdate=lt1962"))
                    .allSatisfy(date -> assertThat(search(born + date)).isEmpty());
        }

        @Test
        void pages_giveEachResourceOnce() {
            for (int number = 1; number <= 7; number++) {
                http.post("Patient", numbered(number));
            }

            Set<String> seen = new HashSet<>();
            Bundle page = http.get(patients() + "&_count=3").as(Bundle.class);
            assertThat(page.getTotal()).isEqualTo(7);
            while (true) {
                page.getEntry()
                        .forEach(
                                entry -> assertThat(seen.add(entry.getResource().getIdPart()))
                                        .isTrue());
                if (page.getLink("next") == null) {
                    break;
                }
                String next = page.getLink("next").getUrl();
                page = http.get(next.substring(http.base().length()).replaceFirst("^/", ""))
                        .as(Bundle.class);
            }
            assertThat(seen).hasSize(7);
        }

        @Test
        void history_hasEveryVersion() {
            String id = http.post("Patient", numbered(1)).id();
            Patient patient = http.get("Patient/" + id).as(Patient.class);
            patient.setActive(true);
            http.put("Patient/" + id, patient);
            http.delete("Patient/" + id);

            Bundle history = http.get("Patient/" + id + "/_history").as(Bundle.class);

            assertThat(history.getEntry()).hasSize(3);
            assertThat(history.getEntry())
                    .extracting(entry -> entry.getRequest().getMethod().toCode())
                    .containsExactly("DELETE", "PUT", "POST");
            assertThat(http.get("Patient/" + id + "/_history/1")
                            .as(Patient.class)
                            .hasActive())
                    .isFalse();
        }

        @Test
        void historyOfTypeAndServer_beginsWithTheLatest() {
            String id = http.post("Patient", numbered(1)).id();

            assertThat(http.get("Patient/_history?_count=1").resources())
                    .extracting(Resource::getIdPart)
                    .containsExactly(id);
            assertThat(http.get("_history?_count=2").resources())
                    .as("what was stored last is the Provenance of the patient")
                    .extracting(Resource::fhirType)
                    .containsExactly("Provenance", "Patient");
        }

        @Test
        void resource_keepsWhatWasSent() {
            Bundle bundle = sent.bundle("PAV-01");
            IdType run = location(push(bundle), bundle, "ecmo-run");

            String json = http.get(reference(run)).body();

            assertThat(json)
                    .contains("time-of-day-unknown", "\"start\":\"2024-")
                    .doesNotContain("T00:00");
        }
    }
}
