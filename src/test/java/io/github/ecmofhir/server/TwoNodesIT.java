package io.github.ecmofhir.server;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.ChildServer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.MortalPostgres;
import io.github.ecmofhir.testing.Pushers;
import io.github.ecmofhir.testing.Receiver;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two servers, each a process of its own, on one PostgreSQL. Both are started at once on an empty database. */
@BesideOthers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

    /** What has no order of its own comes before. */
    private static final int LAST = Integer.MAX_VALUE;

    @TempDir
    private static Path folder;

    private static MortalPostgres postgres;
    private static ChildServer one;
    private static ChildServer other;

    @BeforeAll
    static void start() throws IOException {
        postgres = new MortalPostgres(folder.resolve("data"));
        CompletableFuture<ChildServer> beside = CompletableFuture.supplyAsync(TwoNodesIT::node);
        one = node();
        other = beside.join();
    }

    private static ChildServer node() {
        try {
            return ChildServer.on(postgres.arguments());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        one.close();
        other.close();
        postgres.close();
    }

    private static long cases(ChildServer server) {
        return server.http().get("$ecmo-cases?_format=csv").body().lines().count() - 1;
    }

    private static long rowsForSql() {
        JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(postgres.url(), "postgres", ""));
        return jdbc.queryForObject("select count(*) from ecmo_case", Long.class);
    }

    private static Answer push(ChildServer server) {
        return server.http().post("", new SentRun().bundle("PAV-01"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatOneTakesIn_theOtherCountsAtOnce() {
        long before = cases(one);
        for (int run = 1; run <= 12; run++) {
            ChildServer writer = run % 2 == 0 ? one : other;
            ChildServer reader = run % 2 == 0 ? other : one;
            assertThat(push(writer)).hasStatus(200);

            assertThat(cases(reader)).isEqualTo(before + run);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatOneDeletesOrCorrects_theOtherNoLongerShows() {
        Bundle bundle = new SentRun().bundle("PAV-01");
        assertThat(one.http().post("", bundle)).hasStatus(200);
        String id =
                other.http().stored(SentRun.entry(bundle, "ecmo-run")).get(0).getIdPart();
        long before = cases(one);

        Parameters reason = new Parameters();
        reason.addParameter("reason", "Sent by mistake");
        assertThat(other.http().post("Procedure/" + id + "/$withdraw", reason)).hasStatus(200);

        assertThat(cases(one)).isEqualTo(before - 1);
        assertThat(one.http().get("Procedure/" + id).body()).contains("entered-in-error");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void pages_goOnOnEither() {
        Bundle bundle = new SentRun().whole("PAV-01", Map.of());
        assertThat(one.http().post("", bundle)).hasStatus(200);
        String patient =
                one.http().stored(SentRun.entry(bundle, "ecmo-patient")).get(0).getIdPart();

        Set<String> seen = new HashSet<>();
        String path = "Observation?subject=Patient/" + patient + "&_count=10";
        int pages = 0;
        int total = -1;
        while (path != null) {
            ChildServer server = pages++ % 2 == 0 ? one : other;
            Bundle page = server.http().get(path).as(Bundle.class);
            total = page.hasTotal() ? page.getTotal() : total;
            page.getEntry()
                    .forEach(entry -> assertThat(seen.add(entry.getResource().getIdPart()))
                            .isTrue());
            path = page.getLink("next") == null
                    ? null
                    : page.getLink("next").getUrl().replaceFirst("^.*/fhir/?", "");
        }
        assertThat(pages).isGreaterThan(2);
        assertThat(seen).hasSize(total);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void upload_isStoredOnceAndFollowedOnEither() {
        int lines = 10;
        long before = cases(one);
        String body = IntStream.range(0, lines)
                .mapToObj(line -> FhirHttp.json(new SentRun().bundle("PAV-01")))
                .collect(Collectors.joining("\n"));
        Answer taken = one.http().post("$registryUpload", "application/fhir+ndjson", body);
        assertThat(taken).hasStatus(202);
        String status = taken.header("Content-Location").orElseThrow().replaceFirst("^.*/fhir/", "");

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> other.http().get(status).status() == 200);

        assertThat(other.http().get(status).body().lines())
                .hasSize(lines)
                .allSatisfy(outcome -> assertThat(outcome).contains("ECMO-UPL-008"));
        assertThat(cases(one)).isEqualTo(before + lines);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void sameRunOnBothAtOnce_isStoredOnce() {
        Bundle bundle = new SentRun().bundle("PAV-01");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Answer> answers;
        try {
            answers = IntStream.range(0, 8)
                    .mapToObj(writer -> CompletableFuture.supplyAsync(
                            () -> (writer % 2 == 0 ? one : other).http().post("", bundle), writers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        } finally {
            writers.shutdown();
        }

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 409, 503).contains(200);
        assertThat(bundle.getEntry())
                .allSatisfy(entry -> assertThat(one.http().stored(entry)).hasSize(1));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void tablesForSql_areWrittenByOneOfThem() {
        assertThat(push(one)).hasStatus(200);
        assertThat(push(other)).hasStatus(200);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rowsForSql() == cases(one));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void rebuildOnOne_keepsApartWritesOnTheOther() throws InterruptedException {
        Pushers hospitals = new Pushers(other.http(), 2);
        try (hospitals) {
            hospitals.awaitMore(3);
            assertThat(one.http().post("$rebuild", new Parameters())).hasStatus(200);
            hospitals.awaitMore(3);
            assertThat(one.http().post("$rebuild", new Parameters())).hasStatus(200);
            hospitals.awaitMore(1);
        }

        assertThat(hospitals.refusals()).allSatisfy(answer -> assertThat(answer).hasStatus(503));
        hospitals.requireKept(one.http());
        List<String> before = figures();
        assertThat(other.http().post("$rebuild", new Parameters())).hasStatus(200);
        assertThat(figures()).isEqualTo(before);
    }

    private static List<String> figures() {
        return Stream.of(one, other)
                .flatMap(server -> Stream.of("$ecmo-cases?_format=csv", "$ecmo-complications?_format=csv")
                        .map(path -> server.http().get(path).body()))
                .toList();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatIsWrittenOnEither_isSentOnce() {
        try (Receiver receiver = Receiver.start()) {
            Answer subscribed = one.http().post("Subscription", receiver.wants("Patient?gender=other"));
            assertThat(subscribed).hasStatus(201);
            Patient patient = new Patient().setGender(AdministrativeGender.OTHER);
            List<String> written = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> (i % 2 == 0 ? one : other).http().post("Patient", patient))
                    .map(Answer::id)
                    .toList();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> receiver.taken().size() >= written.size());
            assertThat(other.http().delete("Subscription/" + subscribed.id())).succeeds();

            assertThat(receiver.taken())
                    .extracting(told -> told.path().replaceFirst(".*/", ""))
                    .containsExactlyInAnyOrderElementsOf(written);
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(LAST)
    void whenOneIsKilled_theOtherGoesOnWithEverything() {
        one.close();

        assertThat(push(other)).hasStatus(200);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rowsForSql() == cases(other));
    }
}
