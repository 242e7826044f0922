package io.github.ecmofhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Survival to discharge: ours asks the operation; on the stock server the client reads every stay, page by page, and counts,
 * for a stock server has nothing that could.
 */
final class SurvivalBenchmark {

    private static final int WARM_UP = 20;
    private static final int CALLS = 50;
    private static final int LONGEST_WAIT_S = 60;

    private final ObjectMapper json = new ObjectMapper();

    /** @param runs how many runs both servers hold */
    Comparison overPushed(Servers servers, int runs, int rounds) throws IOException, InterruptedException {
        Comparison comparison = Comparison.fewer("Survival to discharge of " + runs + " pushed runs, ms: p50");
        for (int round = 0; round <= rounds; round++) {
            double ours = median(CALLS, () -> survivors(servers.ours().client()));
            double stock = median(CALLS, () -> countedSurvivors(servers.stock().client()));
            // The first round warms both.
            if (round > 0) {
                comparison.of(Contender.OURS).add(ours);
                comparison.of(Contender.STOCK).add(stock);
            }
        }
        return comparison;
    }

    /** Of ours alone. */
    List<Comparison> overCopies(ServerProcess ours, int runs, int rounds) throws IOException, InterruptedException {
        Comparison comparison = Comparison.fewer("`$ecmo-survival` of " + runs + " runs, ms: p50 [of rounds]");
        if (counted(ours.client()).denominator() != runs) {
            throw new IOException("The copies are not all counted.");
        }
        median(WARM_UP, () -> survivors(ours.client()));
        for (int round = 0; round < rounds; round++) {
            comparison.of(Contender.OURS).add(median(CALLS, () -> survivors(ours.client())));
        }
        return List.of(comparison);
    }

    /** Until the demonstration's cohort has been pushed. */
    static void awaitRuns(Client client, int runs) throws IOException, InterruptedException {
        SurvivalBenchmark asking = new SurvivalBenchmark();
        for (int seconds = 0; asking.counted(client).denominator() < runs; seconds++) {
            if (seconds > LONGEST_WAIT_S) {
                throw new IOException("The demonstration's cohort was not pushed.");
            }
            Thread.sleep(1000);
        }
    }

    private int survivors(Client client) throws IOException, InterruptedException {
        return counted(client).numerator();
    }

    private record Counted(int numerator, int denominator) {}

    private Counted counted(Client client) throws IOException, InterruptedException {
        JsonNode answer = json.readTree(client.get("/$ecmo-survival"));
        JsonNode group = answer.findValues("group").stream()
                .flatMap(JsonNode::valueStream)
                .filter(each -> each.path("code").findPath("code").asText().equals("survival-to-discharge"))
                .findFirst()
                .orElseThrow(() -> new IOException("No survival to discharge in the answer."));
        return new Counted(population(group, "numerator"), population(group, "denominator"));
    }

    private static int population(JsonNode group, String code) {
        return group.path("population")
                .valueStream()
                .filter(each -> each.findPath("code").findPath("code").asText().equals(code))
                .findFirst()
                .map(each -> each.path("count").asInt())
                .orElse(-1);
    }

    private int countedSurvivors(Client client) throws IOException, InterruptedException {
        AtomicInteger survivors = new AtomicInteger();
        SearchPages.forEach(client, "/Encounter?_count=200", stay -> {
            if (isSurvived(stay)) {
                survivors.incrementAndGet();
            }
        });
        return survivors.get();
    }

    private static boolean isSurvived(JsonNode stay) {
        JsonNode disposition = stay.path("hospitalization").findPath("dischargeDisposition");
        return stay.path("partOf").isMissingNode()
                && !disposition.isMissingNode()
                && !disposition.findPath("code").asText().equals("exp");
    }

    @FunctionalInterface
    private interface Question {
        int ask() throws IOException, InterruptedException;
    }

    private static double median(int calls, Question question) throws IOException, InterruptedException {
        Sample millis = new Sample();
        for (int call = 0; call < calls; call++) {
            long start = System.nanoTime();
            int survivors = question.ask();
            millis.add((System.nanoTime() - start) / 1e6);
            if (survivors <= 0) {
                throw new IOException("Nobody survived, which the data does not say.");
            }
        }
        return millis.median();
    }
}
