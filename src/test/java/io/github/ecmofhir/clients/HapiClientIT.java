package io.github.ecmofhir.clients;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.SearchStyleEnum;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.TokenClientParam;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.testing.GuideExample;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** HAPI's generic client, as a program of a hospital or a registry uses it. */
@OnStore(StoreKind.H2)
@Tag("clients")
class HapiClientIT {

    /** A context of its own: what is set for its clients must not be set for those of other tests. */
    private static final FhirContext FHIR = FhirContext.forR4();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final IGenericClient client;
    private final String centre = "hapi-" + UUID.randomUUID();

    private Bundle run = new Bundle();
    private List<String> stored = List.of();

    HapiClientIT(RunningServer server) {
        // A figure over a whole registry may take longer than the ten seconds that the client waits for
        FHIR.getRestfulClientFactory().setSocketTimeout(60_000);
        client = FHIR.newRestfulGenericClient(server.http().base());
    }

    @BeforeEach
    void push() {
        run = FHIR.newJsonParser()
                .parseResource(
                        Bundle.class,
                        GuideExample.read("ecmo-submission-bundle-example")
                                .replace("https://hospital.example/sid/", sid(""))
                                .replace("C-01", centre));
        Bundle answer = client.transaction().withBundle(run).execute();
        assertThat(answer.getEntry())
                .hasSameSizeAs(run.getEntry())
                .allSatisfy(entry -> assertThat(entry.getResponse().getStatus()).isEqualTo("201 Created"));
        stored = locations(answer);
    }

    private String sid(String of) {
        return "https://hospital.example/sid/" + centre + "/" + of;
    }

    private static List<String> locations(Bundle answer) {
        return answer.getEntry().stream()
                .map(entry -> reference(new IdType(entry.getResponse().getLocation())))
                .toList();
    }

    private static String reference(IdType id) {
        return id.toUnqualifiedVersionless().getValue();
    }

    private List<String> stored(String... types) {
        return stored.stream()
                .filter(reference -> List.of(types).contains(new IdType(reference).getResourceType()))
                .toList();
    }

    private String storedRun() {
        return stored.get(SentRun.number(run, "ecmo-run") - 1);
    }

    private Map<String, Integer> alive() {
        MeasureReport report = client.operation()
                .onInstance("Measure/survival-at-day")
                .named("$evaluate-measure")
                .withParameter(Parameters.class, "days", new IntegerType(30))
                .andParameter("centre", new StringType(centre))
                .useHttpGet()
                .returnResourceType(MeasureReport.class)
                .execute();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (MeasureReportGroupPopulationComponent population :
                report.getGroupFirstRep().getPopulation()) {
            counts.put(population.getCode().getCodingFirstRep().getCode(), population.getCount());
        }
        return counts;
    }

    @Test
    void runSentAgain_isNotStoredTwice() {
        Bundle again = client.transaction().withBundle(run).execute();

        assertThat(again.getEntry()).allSatisfy(entry -> {
            assertThat(entry.getResponse().getStatus()).isEqualTo("200 OK");
            assertThat(entry.getResponse().getEtag()).isEqualTo("1");
        });
        assertThat(locations(again)).isEqualTo(stored);
    }

    @Test
    void wrongRun_isRefusedWithAnOutcomeThatTheClientReads() {
        SentRun.resource(run, "ecmo-run", Procedure.class)
                .getPerformedPeriod()
                .setEndElement(new DateTimeType("2020-01-01T10:00:00+05:00"));

        UnprocessableEntityException refusal = catchThrowableOfType(
                UnprocessableEntityException.class,
                () -> client.transaction().withBundle(run).execute());

        assertThat((OperationOutcome) refusal.getOperationOutcome())
                .isInWords()
                .hasIssue("ECMO-RUN-1B")
                .saying("Entry " + SentRun.number(run, "ecmo-run") + " (Procedure ");
        assertThat(client.read()
                        .resource(Procedure.class)
                        .withId(storedRun())
                        .execute()
                        .getMeta()
                        .getVersionId())
                .isEqualTo("1");
    }

    private OperationOutcome validate(String example) {
        return (OperationOutcome)
                client.validate().resource(GuideExample.read(example)).execute().getOperationOutcome();
    }

    @Test
    void rightResource_isValid_andWrongOneIsNot() {
        assertThat(validate("ecmo-can-1-pass")).isInWords().hasNoErrors();
        assertThat(validate("binding-ecmo-cannulation-role-fail"))
                .isInWords()
                .hasIssue("ECMO-VAL-003")
                .at("Procedure.code");
    }

    @Test
    void pages_haveEachResourceOnce() {
        Bundle page = client.search()
                .forResource(Observation.class)
                .where(Observation.PATIENT.hasChainedProperty(
                        Patient.IDENTIFIER.exactly().systemAndIdentifier(sid("patient"), "P-01")))
                .count(5)
                .totalMode(SearchTotalModeEnum.ACCURATE)
                .returnBundle(Bundle.class)
                .execute();
        int total = page.getTotal();
        List<String> found = new ArrayList<>(references(page, SearchEntryMode.MATCH));
        while (page.getLink(IBaseBundle.LINK_NEXT) != null) {
            assertThat(page.getEntry()).hasSize(5);
            page = client.loadPage().next(page).execute();
            found.addAll(references(page, SearchEntryMode.MATCH));
        }

        assertThat(found)
                .hasSize(total)
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(stored("Observation"));
    }

    private static List<String> references(Bundle bundle, SearchEntryMode mode) {
        return bundle.getEntry().stream()
                .filter(entry -> entry.getSearch().getMode() == mode)
                .map(BundleEntryComponent::getResource)
                .map(Resource::getIdElement)
                .map(HapiClientIT::reference)
                .toList();
    }

    @Test
    void searchSentAsForm_bringsWhatIsAskedForAlong() {
        Bundle found = client.search()
                .forResource(Procedure.class)
                .where(new TokenClientParam("encounter.centre.identifier")
                        .exactly()
                        .code(centre))
                .and(Procedure.IDENTIFIER.exactly().systemAndIdentifier(sid("run"), "R-01"))
                .include(Procedure.INCLUDE_ENCOUNTER)
                .revInclude(new Include("Observation:run"))
                .usingStyle(SearchStyleEnum.POST)
                .returnBundle(Bundle.class)
                .execute();

        assertThat(references(found, SearchEntryMode.MATCH)).containsExactly(storedRun());
        assertThat(references(found, SearchEntryMode.INCLUDE))
                .contains(stored("Encounter").get(0))
                .anyMatch(reference -> reference.startsWith("Observation/"))
                .isSubsetOf(stored);
    }

    @Test
    void textWithBlanks_isFound_alsoByAForm() {
        String name = SentRun.resource(run, "ecmo-centre", Organization.class).getName();
        assertThat(name).contains(" ");

        for (SearchStyleEnum style : List.of(SearchStyleEnum.GET, SearchStyleEnum.POST)) {
            Bundle found = client.search()
                    .forResource(Organization.class)
                    .where(Organization.NAME.matchesExactly().value(name))
                    .and(Organization.IDENTIFIER.exactly().code(centre))
                    .usingStyle(style)
                    .returnBundle(Bundle.class)
                    .execute();

            assertThat(references(found, SearchEntryMode.MATCH)).isEqualTo(stored("Organization"));
        }
    }

    @Test
    void measure_countsTheRun_untilItIsTakenBack() {
        assertThat(alive())
                .isEqualTo(
                        Map.of("initial-population", 1, "denominator", 1, "numerator", 1, "denominator-exclusion", 0));

        client.operation()
                .onInstance(storedRun())
                .named("$withdraw")
                .withParameter(Parameters.class, "reason", new StringType("Another patient was meant"))
                .execute();

        assertThat(alive()).containsEntry("initial-population", 0);
    }

    /** The client has nothing for answers that are no resources, such as a manifest or a file of lines. */
    private static HttpResponse<String> send(String method, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static HttpResponse<String> awaitEnd(String job) throws IOException, InterruptedException {
        HttpResponse<String> answer = send("GET", job);
        for (int asked = 1; answer.statusCode() == 202 && asked < 60; asked++) {
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElseThrow());
            answer = send("GET", job);
        }
        return answer;
    }

    @Test
    void export_hasAllOfThePatient_inAsManyLinesAsItsManifestSays() throws Exception {
        MethodOutcome takenIn = client.operation()
                .onType(Patient.class)
                .named("$export")
                .withParameter(Parameters.class, "_type", new StringType("Patient,Procedure,Observation"))
                .andParameter("patient", new Reference(stored("Patient").get(0)))
                .withAdditionalHeader("Prefer", "respond-async")
                .returnMethodOutcome()
                .execute();
        assertThat(takenIn.getResponseStatusCode()).isEqualTo(202);
        String job = takenIn.getFirstResponseHeader("Content-Location").orElseThrow();

        HttpResponse<String> done = awaitEnd(job);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        List<String> exported = new ArrayList<>();
        for (JsonNode file : new JsonMapper().readTree(done.body()).path("output")) {
            List<String> lines =
                    send("GET", file.path("url").asText()).body().lines().toList();
            assertThat(lines).hasSize(file.path("count").asInt());
            for (String line : lines) {
                Resource resource = (Resource) FHIR.newJsonParser().parseResource(line);
                assertThat(resource.fhirType()).isEqualTo(file.path("type").asText());
                exported.add(reference(resource.getIdElement()));
            }
        }
        assertThat(exported).containsExactlyInAnyOrderElementsOf(stored("Patient", "Procedure", "Observation"));

        assertThat(send("DELETE", job).statusCode()).isEqualTo(202);
        assertThat(send("GET", job).statusCode()).isEqualTo(404);
    }
}
