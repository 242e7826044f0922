package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search parameters of the guide: what people look for in runs. */
class RunSearchIT {

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends Contract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }

    abstract static class Contract extends StoreTest {

        private static final String GROUP = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-group";
        private static final String ITEM = "https://w3id.org/ecmo-fhir/CodeSystem/ecmo-complication-type";
        private static final String PRESENT = "http://snomed.info/sct%7C52101004";

        private final Bundle bundle;
        private final String run;
        private final String patient;
        private final String centre;
        private final List<IdType> stored;

        Contract(RunningServer server) {
            super(server);
            bundle = sent.whole("PAV-02", Map.of("femoral_dissection", "1"));
            Answer answer = http.post("", bundle);
            assertThat(answer).hasStatus(200);
            stored = answer.locations();
            run = reference(location(answer, bundle, "ecmo-run"));
            patient = reference(location(answer, bundle, "ecmo-patient"));
            centre = reference(location(answer, bundle, "ecmo-centre"));
        }

        private Set<String> sentOf(Class<? extends Resource> type, Predicate<Resource> wanted) {
            Set<String> names = new TreeSet<>();
            for (int i = 0; i < bundle.getEntry().size(); i++) {
                Resource resource = bundle.getEntry().get(i).getResource();
                if (type.isInstance(resource) && wanted.test(resource)) {
                    names.add(reference(stored.get(i)));
                }
            }
            return names;
        }

        private Set<String> found(String query) {
            return search(query).stream()
                    .map(resource ->
                            resource.getIdElement().toUnqualifiedVersionless().getValue())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** In its code or its category. */
        private static boolean hasCode(Resource resource, String system) {
            Observation observation = (Observation) resource;
            return Stream.concat(Stream.of(observation.getCode()), observation.getCategory().stream())
                    .flatMap(concept -> concept.getCoding().stream())
                    .anyMatch(coding -> system.equals(coding.getSystem()));
        }

        private static boolean isPresent(Resource resource) {
            return ((Observation) resource).hasValueCodeableConcept()
                    && ((Observation) resource)
                            .getValueCodeableConcept()
                            .hasCoding("http://snomed.info/sct", "52101004");
        }

        @Test
        void complications_areFoundByGroupItemAndPresence() {
            Set<String> groups = sentOf(Observation.class, resource -> hasCode(resource, GROUP));
            Set<String> items = sentOf(Observation.class, resource -> hasCode(resource, ITEM));
            Set<String> present = sentOf(Observation.class, resource -> hasCode(resource, ITEM) && isPresent(resource));
            assertThat(present).isNotEmpty();
            String of = "Observation?_count=1000&patient=" + patient;

            assertThat(found(of + "&complication-group=" + GROUP + "%7C")).isEqualTo(groups);
            assertThat(found(of + "&complication-item=" + ITEM + "%7C")).isEqualTo(items);
            assertThat(found(of + "&complication-presence=" + PRESENT)).isEqualTo(present);
            assertThat(found(of + "&complication-presence=2667000")).doesNotContainAnyElementsOf(present);
            assertThat(found(of + "&complication-item=access-dissection&complication-presence=" + PRESENT))
                    .hasSize(1);
        }

        @Test
        void phase_isThatOfTheComplication() {
            String of = "Observation?patient=" + patient + "&phase=";

            assertThat(search(of + "implantation"))
                    .singleElement()
                    .satisfies(found -> assertThat(((Observation) found)
                                    .getCode()
                                    .getCodingFirstRep()
                                    .getCode())
                            .isEqualTo("access-dissection"));
            assertThat(found(of + "explantation")).isEmpty();
            assertThat(found("Observation?complication-item=access-dissection&phase:not=implantation&patient="
                            + patient))
                    .isEmpty();
        }

        @Test
        void partsOfARun_areFound_withTheDevicesTheyUsed() {
            Set<String> parts = sentOf(
                    Procedure.class,
                    resource -> ((Procedure) resource)
                            .getPartOf().stream().findAny().isPresent());

            assertThat(parts).isNotEmpty();
            assertThat(found("Procedure?_count=1000&run=" + run)).isEqualTo(parts);
            assertThat(found("Observation?_count=1&run=" + run)).isNotEmpty();
            assertThat(found("Procedure?_id=" + run.substring("Procedure/".length()) + "&_revinclude=Procedure:run"))
                    .containsAll(parts)
                    .contains(run);
        }

        @Test
        void stays_areFoundByTheirCentre_andRunsByTheirStays() {
            String identifier = SentRun.resource(bundle, "ecmo-centre", Organization.class)
                    .getIdentifierFirstRep()
                    .getValue();
            String system = SentRun.resource(bundle, "ecmo-centre", Organization.class)
                    .getIdentifierFirstRep()
                    .getSystem();

            assertThat(found("Encounter?centre=" + centre)).isNotEmpty();
            assertThat(found("Procedure?_count=1000&encounter.centre=" + centre))
                    .contains(run);
            assertThat(found("Procedure?_count=1000&encounter.centre:Organization.identifier=" + system + "%7C"
                            + identifier))
                    .contains(run);
            assertThat(found("Encounter?centre=" + centre + "&_include=Encounter:centre"))
                    .contains(centre);
        }

        @ParameterizedTest
        @CsvSource({
            "Observation, complication-group complication-item complication-presence phase run",
            "Procedure, focal-device run",
            "MedicationAdministration, run",
            "Encounter, centre"
        })
        void parameters_areTold_withWhatTheyMean(String type, String names) {
            CapabilityStatement told = http.get("metadata").as(CapabilityStatement.class);
            List<CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent> ofType =
                    told.getRestFirstRep().getResource().stream()
                            .filter(resource -> resource.getType().equals(type))
                            .findFirst()
                            .orElseThrow()
                            .getSearchParam();

            for (String name : names.split(" ")) {
                assertThat(ofType)
                        .filteredOn(parameter -> parameter.getName().equals(name))
                        .singleElement()
                        .satisfies(parameter ->
                                assertThat(parameter.getDocumentation()).isNotEmpty());
                assertThat(http.get("SearchParameter/" + name)
                                .as(SearchParameter.class)
                                .getCode())
                        .isEqualTo(name);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Observation?complication-group:exact=",
                    "Observation?phase:Procedure=",
                    "Procedure?run:not=",
                    "Procedure?focal-device:exact=",
                    "Encounter?centre:in=",
                    "Observation?complication-group:above=",
                    "Procedure?encounter.centre:missing=",
                    "Observation?run._id:not=",
                    "Observation?_id:missing="
                })
        void modifierOfAnotherKindOfParameter_isRefused(String query) {
            assertThat(http.get(query + "a"))
                    .isRefused(400, "ECMO-REQ-006")
                    .at(query.substring(query.indexOf('?') + 1, query.length() - 1));
        }

        @Test
        void deviceThatAProcedureUsed_isNotDeletedUnderIt() {
            String device = "Device/"
                    + http.post("Device", new Device().setType(new CodeableConcept().setText("Cannula")))
                            .id();
            Procedure using = new Procedure().setStatus(Procedure.ProcedureStatus.COMPLETED);
            using.setSubject(new Reference(patient)).addFocalDevice().setManipulated(new Reference(device));
            String procedure = "Procedure/" + http.post("Procedure", using).id();

            assertThat(found("Procedure?focal-device=" + device)).containsExactly(procedure);
            assertThat(found("Procedure?focal-device=" + device + "&_include=Procedure:focal-device"))
                    .containsExactlyInAnyOrder(device, procedure);
            assertThat(http.delete(device)).hasStatus(409);
        }
    }
}
