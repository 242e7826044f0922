package io.github.ecmofhir.subscription;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.Receiver;
import io.github.ecmofhir.testing.Receiver.Notification;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.testing.StoreTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionChannelType;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subscriptions as a receiver sees them. */
class SubscriptionIT {

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

        private static final Duration LONGEST = Duration.ofSeconds(30);
        private static final String JSON = "application/fhir+json";
        private static final String CANNULATION = "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-cannulation";

        private final Receiver receiver = Receiver.start();
        private final List<String> made = new ArrayList<>();

        Contract(RunningServer server) {
            super(server);
        }

        @AfterEach
        void end() {
            made.forEach(id -> assertThat(http.delete("Subscription/" + id)).succeeds());
            receiver.close();
        }

        /** A search that finds the patients of this test alone. */
        private String mine() {
            return "Patient?identifier=" + sent.system("patient") + "|";
        }

        private Subscription wanted(String criteria, String payload) {
            Subscription subscription = receiver.wants(criteria);
            subscription.getChannel().setPayload(payload.isEmpty() ? null : payload);
            return subscription;
        }

        private String subscribe(Subscription subscription) {
            Answer answer = http.post("Subscription", subscription);
            assertThat(answer).hasStatus(201);
            String id = answer.id();
            made.add(id);
            return id;
        }

        private Subscription stored(String id) {
            return http.get("Subscription/" + id).as(Subscription.class);
        }

        private String newPatient(String identifier) {
            Answer answer = http.post("Patient", patient(identifier));
            assertThat(answer).hasStatus(201);
            return answer.id();
        }

        private Patient patient(String identifier) {
            Patient patient = new Patient().setGender(AdministrativeGender.MALE);
            patient.addIdentifier().setSystem(sent.system("patient")).setValue(identifier);
            return patient;
        }

        private List<Notification> awaited(int number) {
            await().atMost(LONGEST).until(() -> receiver.taken().size() >= number);
            return receiver.taken();
        }

        private static Resource body(Notification notification) {
            return (Resource) FhirHttp.FHIR.newJsonParser().parseResource(notification.body());
        }

        private static String version(Notification notification) {
            return body(notification).getIdElement().toUnqualified().getValue();
        }

        @Test
        void whatFollowsAProfile_isPutToTheReceiver_asItIsRead() {
            Subscription subscription = wanted("Procedure?_profile=" + CANNULATION, JSON);
            subscription.getChannel().addHeader("Authorization: Bearer of:the-registry");
            assertThat(http.post("", sent.bundle("PAV-01"))).hasStatus(200);
            String id = subscribe(subscription);
            assertThat(stored(id).getStatus()).isEqualTo(SubscriptionStatus.ACTIVE);

            List<String> cannulations = new ArrayList<>(cannulationsOf("PAV-02"));
            // Had anything else of the first run been sent, it had come before these
            cannulations.addAll(cannulationsOf("PAV-03"));

            List<Notification> told = awaited(cannulations.size());
            assertThat(told).extracting(Notification::path).containsExactlyElementsOf(cannulations);
            for (Notification one : told) {
                assertThat(one.method()).isEqualTo("PUT");
                assertThat(one.header("Content-Type")).startsWith(JSON);
                assertThat(one.header("Authorization")).isEqualTo("Bearer of:the-registry");
                Resource read = http.get("Procedure/" + body(one).getIdPart()).as(Procedure.class);
                assertThat(body(one).equalsDeep(read)).isTrue();
            }
        }

        /** Of a run that is pushed: where the receiver hears of them. */
        private List<String> cannulationsOf(String run) {
            Bundle bundle = new SentRun().bundle(run);
            Answer pushed = http.post("", bundle);
            return IntStream.range(0, bundle.getEntry().size())
                    .filter(i ->
                            bundle.getEntry().get(i).getResource().getMeta().hasProfile(CANNULATION))
                    .mapToObj(
                            i -> "/hook/Procedure/" + pushed.locations().get(i).getIdPart())
                    .toList();
        }

        @Test
        void withoutPayload_theAddressIsPostedTo_withNothing() {
            Subscription subscription = wanted(mine(), "");
            subscription.getChannel().setEndpoint(receiver.url("/hook?of=me"));
            subscribe(subscription);

            newPatient("1");

            Notification told = awaited(1).get(0);
            assertThat(told.method()).isEqualTo("POST");
            assertThat(told.path()).isEqualTo("/hook?of=me");
            assertThat(told.body()).isEmpty();
        }

        @Test
        void asXml_itIsTheSameResource() {
            subscribe(wanted(mine(), "application/fhir+xml"));

            String id = newPatient("1");

            Notification told = awaited(1).get(0);
            assertThat(told.header("Content-Type")).startsWith("application/fhir+xml");
            Resource sentOn = (Resource) FhirHttp.FHIR.newXmlParser().parseResource(told.body());
            assertThat(sentOn.equalsDeep(http.get("Patient/" + id).as(Patient.class)))
                    .isTrue();
        }

        @Test
        void everyVersion_isSentInItsOrder_andADeletionToWhoWantsIt() {
            Subscription subscription = wanted(mine(), JSON);
            subscription.getChannel().addExtension(Channel.DELETIONS, new BooleanType(true));
            subscribe(subscription);
            String id = newPatient("1");
            for (int i = 0; i < 3; i++) {
                Patient changed = patient("1");
                changed.setId(id);
                changed.addAddress().setText("street " + i);
                assertThat(http.put("Patient/" + id, changed)).succeeds();
            }
            assertThat(http.delete("Patient/" + id)).succeeds();

            List<Notification> told = awaited(5);

            assertThat(told.subList(0, 4).stream().map(Contract::version))
                    .containsExactly(
                            "Patient/" + id + "/_history/1",
                            "Patient/" + id + "/_history/2",
                            "Patient/" + id + "/_history/3",
                            "Patient/" + id + "/_history/4");
            assertThat(told.get(4).method()).isEqualTo("DELETE");
            assertThat(told.get(4).path()).isEqualTo("/hook/Patient/" + id);
        }

        @Test
        void aReceiverThatFails_isToldLater_ofAllInItsOrder() {
            String id = subscribe(wanted(mine(), JSON));
            receiver.answer(503);
            List<String> written =
                    IntStream.range(0, 5).mapToObj(i -> newPatient("P" + i)).toList();
            await().atMost(LONGEST).until(() -> stored(id).getStatus() == SubscriptionStatus.ERROR);
            assertThat(stored(id).getError()).contains("PUT " + receiver.url("/hook/Patient/"), "503");
            assertThat(receiver.refused()).allMatch(told -> told.path().endsWith(written.get(0)));

            receiver.answer(200);

            assertThat(awaited(5)).extracting(told -> body(told).getIdPart()).isEqualTo(written);
            await().atMost(LONGEST).until(() -> stored(id).getStatus() == SubscriptionStatus.ACTIVE);
            assertThat(stored(id).hasError()).isFalse();
        }

        @Test
        void afterASuccess_failuresAreCountedAnew() {
            String id = subscribe(wanted(mine(), JSON));
            receiver.answerNext(503, 503, 503, 200, 503);
            List<String> written =
                    IntStream.range(0, 3).mapToObj(i -> newPatient("P" + i)).toList();

            assertThat(awaited(3)).extracting(told -> body(told).getIdPart()).isEqualTo(written);

            assertThat(receiver.refused()).hasSize(4);
            assertThat(statuses(id))
                    .containsExactly(SubscriptionStatus.ACTIVE, SubscriptionStatus.ERROR, SubscriptionStatus.ACTIVE);
        }

        /** In the order of its versions. */
        private List<SubscriptionStatus> statuses(String id) {
            return http.get("Subscription/" + id + "/_history").resources().stream()
                    .map(Subscription.class::cast)
                    .sorted(Comparator.comparing(version -> version.getMeta().getVersionId()))
                    .map(Subscription::getStatus)
                    .toList();
        }

        @Test
        void oneResource_isWatchedById() {
            newPatient("1");
            String id = newPatient("2");
            subscribe(wanted("Patient?_id=" + id + ",none&gender:not=female", JSON));
            newPatient("3");

            Patient changed = patient("2").setActive(true);
            changed.setId(id);
            assertThat(http.put("Patient/" + id, changed)).succeeds();

            assertThat(version(awaited(1).get(0))).isEqualTo("Patient/" + id + "/_history/2");
        }

        @Test
        void whoHasMendedHisReceiver_sendsTheSubscriptionAgain_andIsToldAtOnce() {
            String id = subscribe(wanted(mine(), JSON));
            receiver.answer(404);
            newPatient("1");
            await().atMost(LONGEST).until(() -> stored(id).getStatus() == SubscriptionStatus.ERROR);
            Subscription mended = stored(id);
            assertThat(mended.getError()).isNotEmpty();
            // The one before goes on refusing, however soon it is tried again
            try (Receiver working = Receiver.start()) {
                mended.getChannel().setEndpoint(working.url("/mended"));

                assertThat(http.put("Subscription/" + id, mended)).succeeds();

                await().atMost(LONGEST).until(() -> !working.taken().isEmpty());
                assertThat(working.taken().get(0).path()).startsWith("/mended/Patient/");
            }
            assertThat(stored(id).hasError()).isFalse();
        }

        @Test
        void whileItIsOff_nothingIsSent_norAfterwardsWhatWasWrittenMeanwhile() {
            String id = subscribe(wanted(mine(), JSON));
            Subscription off = stored(id).setStatus(SubscriptionStatus.OFF);
            assertThat(http.put("Subscription/" + id, off)).succeeds();
            assertThat(stored(id).getStatus()).isEqualTo(SubscriptionStatus.OFF);
            newPatient("meanwhile");
            assertThat(http.put("Subscription/" + id, off.setStatus(SubscriptionStatus.REQUESTED)))
                    .succeeds();

            String later = newPatient("later");

            assertThat(body(awaited(1).get(0)).getIdPart()).isEqualTo(later);
        }

        @Test
        void whenItsEndHasCome_itIsTurnedOff() {
            Instant soon = Instant.now().plusSeconds(2);
            String id = subscribe(wanted(mine(), JSON).setEnd(Date.from(soon)));

            await().atMost(LONGEST).until(() -> stored(id).getStatus() == SubscriptionStatus.OFF);

            newPatient("late");
            await().during(Duration.ofSeconds(1)).until(() -> receiver.taken().isEmpty());
        }

        @Test
        void whileManyWriteAtOnce_nothingIsMissed() throws Exception {
            subscribe(wanted(mine(), JSON));
            ExecutorService writers = Executors.newFixedThreadPool(4);
            List<Future<String>> writing = IntStream.range(0, 80)
                    .mapToObj(i -> writers.submit(() -> newPatient("P" + i)))
                    .toList();
            Set<String> written = new HashSet<>();
            for (Future<String> one : writing) {
                written.add(one.get());
            }
            writers.shutdown();

            List<Notification> told = awaited(80);

            assertThat(told.stream().map(each -> body(each).getIdPart()).collect(Collectors.toSet()))
                    .isEqualTo(written);
            assertThat(told).hasSize(80);
        }

        @Test
        void theyAreSearched_byTheirStatus() {
            String id = subscribe(wanted(mine(), JSON));

            List<Resource> active =
                    http.get("Subscription?status=active&_id=" + id).resources();

            assertThat(active).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "Patients?gender=male; ECMO-SUB-001; begins with no type",
                    "Patient?colour=red; ECMO-SUB-001; is no search of this server",
                    "Procedure?patient.gender=male; ECMO-SUB-001; criteria",
                    "Patient?_has:Procedure:patient:status=completed; ECMO-SUB-001; criteria",
                    "Procedure?date=ge2024-10-14; ECMO-SUB-001; criteria",
                    "Patient?birthdate=1960; ECMO-SUB-001; criteria",
                    "Patient?name=mueller; ECMO-SUB-001; criteria",
                    "Patient?gender:missing=true; ECMO-SUB-001; criteria",
                    "Procedure?_profile:not=https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run; ECMO-SUB-001; criteria",
                    "Observation?_id:not=1; ECMO-SUB-001; criteria",
                    "Procedure?identifier=|1; ECMO-SUB-001; criteria",
                    "Procedure?code=|; ECMO-SUB-001; criteria",
                    "Procedure?code=%zz; ECMO-SUB-001; criteria",
                    "Procedure?status=completed#x; ECMO-SUB-001; criteria",
                    "Procedure?patient=Foo/1; ECMO-SUB-001; criteria",
                    "Procedure?patient=1; ECMO-SUB-001; criteria",
                    "Procedure?patient:identifier=a|b; ECMO-SUB-001; criteria",
                    "Procedure?code:in=http://example.org/set; ECMO-SUB-001; criteria",
                    "Procedure?status=completed&_query=x; ECMO-SUB-001; criteria",
                    "Procedure?_lastUpdated=gt2024-01-01; ECMO-SUB-001; criteria",
                    "Procedure?status=completed&_count=1; ECMO-SUB-001; criteria",
                    "Procedure?status:Not=completed; ECMO-SUB-001; criteria",
                    "Procedure?status:exact=completed; ECMO-SUB-001; criteria",
                    "Procedure?status:=completed; ECMO-SUB-001; criteria",
                    "Procedure?code:not:not=a; ECMO-SUB-001; criteria",
                    "Observation?complication-group:exact=bleeding; ECMO-SUB-001; criteria",
                    "Observation?complication-group:Patient=bleeding; ECMO-SUB-001; criteria",
                    "Procedure?subject:not=Patient/1; ECMO-SUB-001; criteria",
                    "Procedure?_tag:foo=a; ECMO-SUB-001; criteria",
                    "Procedure?_list=1; ECMO-SUB-001; criteria",
                    "Patient?_id=Patient/1; ECMO-SUB-001; criteria",
                    "?gender=male; ECMO-SUB-001; begins with no type",
                })
        void criteriaThatCannotBeWatched_areRefused(String criteria, String code, String words) {
            Answer answer = http.post("Subscription", wanted(criteria, JSON));

            assertThat(answer).isRefused(422, code).saying(words);
        }

        @Test
        void criteriaThatAreTooMuch_areRefused() {
            String many = "Patient?" + "gender=male&".repeat(31);
            String longest = "Patient?gender=" + "male,".repeat(500);

            assertThat(http.post("Subscription", wanted(many, JSON)))
                    .isRefused(422, "ECMO-SUB-001")
                    .saying("31 conditions");
            assertThat(http.post("Subscription", wanted(longest, JSON)))
                    .isRefused(422, "ECMO-SUB-001")
                    .saying("2000 at most");
        }

        @Test
        void refusedInATransaction_itIsNamedByItsEntry_andByValidateToo() {
            Subscription wrong = wanted("Procedure?date=ge2024", JSON);
            Bundle bundle = transaction();
            post(bundle, patient("1"));
            post(bundle, wrong);

            assertThat(http.post("", bundle)).isRefused(422, "ECMO-SUB-001").saying("Entry 2 (Subscription");
            assertThat(http.post("Subscription/$validate", wrong).body()).contains("ECMO-SUB-001");
        }

        @Test
        void whatIsWatchedFor_isWhatTheSearchFinds() {
            String run =
                    "Procedure?_profile=https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-run&status:not=not-done,unknown"
                            + "&identifier=" + sent.system("run") + "%7CPAV-03";
            subscribe(wanted(run, JSON));

            // Sent first, so that it had come first
            assertThat(http.post("", sent.bundle("PAV-02"))).hasStatus(200);
            assertThat(http.post("", sent.bundle("PAV-03"))).hasStatus(200);

            String found = http.get(run).resources().get(0).getIdElement().getIdPart();
            assertThat(awaited(1)).extracting(told -> body(told).getIdPart()).containsExactly(found);
        }

        @Test
        void addressThatIsTooLong_isRefused() {
            Subscription subscription = wanted(mine(), JSON);
            subscription.getChannel().setEndpoint(receiver.url("/" + "h".repeat(300)));

            assertThat(http.post("Subscription", subscription))
                    .isRefused(422, "ECMO-SUB-001")
                    .saying("250 at most");
        }

        @ParameterizedTest
        @CsvSource({
            "http://registry.example.org/hook, ECMO-SUB-002, ecmo.subscription.endpoints",
            "http://localhost.example.org/hook, ECMO-SUB-002, ecmo.subscription.endpoints",
            "http://127.0.0.1.example.org/hook, ECMO-SUB-002, ecmo.subscription.endpoints",
            "http://169.254.169.254/latest, ECMO-SUB-002, ecmo.subscription.endpoints",
            "http://me:secret@localhost/hook, ECMO-SUB-001, no address to notify",
            "http://localhost@registry.example.org/hook, ECMO-SUB-001, no address to notify",
            "http://127.0.0.1:99999/, ECMO-SUB-001, no address to notify",
            "http://127.0.0.1:0/, ECMO-SUB-001, no address to notify",
            "file:///etc/passwd, ECMO-SUB-001, no address to notify",
            "ftp://localhost/hook, ECMO-SUB-001, no address to notify",
            "registry, ECMO-SUB-001, no address to notify",
            "http://localhost/hook?of=me, ECMO-SUB-001, has a query"
        })
        void addressesThatAreNotAllowed_areRefused(String endpoint, String code, String words) {
            Subscription subscription = wanted(mine(), JSON);
            subscription.getChannel().setEndpoint(endpoint);

            assertThat(http.post("Subscription", subscription))
                    .isRefused(422, code)
                    .saying(words);
        }

        @ParameterizedTest
        @CsvSource({"Host: other", "Content-Length: 5", "no colon", "' : value'", "'A: b\r\nC: d'"})
        void headersThatCannotBeSent_areRefused(String header) {
            Subscription subscription = wanted(mine(), JSON);
            subscription.getChannel().addHeader(header);

            assertThat(http.post("Subscription", subscription))
                    .isRefused(422, "ECMO-SUB-001")
                    .saying("cannot be sent");
        }

        @Test
        void whetherDeletionsAreSent_isSaidByABoolean() {
            Subscription subscription = wanted(mine(), JSON);
            subscription.addExtension(Channel.DELETIONS, new StringType("true"));

            assertThat(http.post("Subscription", subscription))
                    .isRefused(422, "ECMO-SUB-001")
                    .saying("valueBoolean");
        }

        @Test
        void otherChannelsAndPayloads_areRefusedTogether() {
            Subscription subscription = wanted(mine(), "text/plain");
            subscription.getChannel().setType(SubscriptionChannelType.EMAIL);

            Answer answer = http.post("Subscription", subscription);

            assertThat(answer).isRefused(422, "ECMO-SUB-001").saying("by `rest-hook` only");
            assertThat(answer.outcome().getIssue()).hasSize(2);
        }
    }
}
