package io.github.ecmofhir.measure.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;

/** Measures asked while runs are written: a bundle is seen whole or not at all. */
@OnStore(StoreKind.H2)
class WholeBundlesIT {

    private static final int WRITES = 30;
    private static final Map<String, String> SURVIVOR = Map.of();
    private static final Map<String, String> DEAD = Map.of(
            "discharged", "0",
            "dead", "1",
            "followup_days", "4",
            "los_days", "4",
            "hypertension", "0",
            "rca", "0",
            "timi3", "0");

    private final FhirHttp http;

    WholeBundlesIT(RunningServer server) {
        http = server.http();
    }

    /** The columns that the two stories tell differently; they come from seven resources. */
    private List<String> told(Registry registry) {
        List<String> lines =
                http.get("$ecmo-cases?" + registry.onlyThis()).body().lines().toList();
        List<String> columns = List.of(lines.get(0).split(","));
        List<String> cells = List.of(lines.get(1).split(",", -1));
        return List.of(
                        "discharge",
                        "death_day",
                        "alive_at_30",
                        "hospital_days",
                        "hx_hypertension",
                        "lesion_rca",
                        "timi3_all")
                .stream()
                .map(column -> cells.get(columns.indexOf(column)))
                .toList();
    }

    @Test
    void measuresUnderConstantWrites_neverSeeHalfABundle() {
        Registry registry = new Registry(http);
        Bundle survivor = registry.bundle("PAV-01", SURVIVOR);
        Bundle dead = registry.bundle("PAV-01", DEAD);
        registry.push(survivor);
        List<String> alive = told(registry);
        registry.push(dead);
        List<String> died = told(registry);
        for (int column = 0; column < alive.size(); column++) {
            assertThat(alive.get(column)).isNotEqualTo(died.get(column));
        }

        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int write = 0; write < WRITES; write++) {
                registry.push(write % 2 == 0 ? survivor : dead);
            }
        });
        List<List<String>> seen = new ArrayList<>();
        while (!writer.isDone()) {
            seen.add(told(registry));
        }
        writer.join();

        assertThat(seen).isNotEmpty().allMatch(told -> told.equals(alive) || told.equals(died));
        assertThat(seen).contains(alive, died);
        assertThat(told(registry)).isEqualTo(died);
    }
}
