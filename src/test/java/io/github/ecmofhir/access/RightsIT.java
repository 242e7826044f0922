package io.github.ecmofhir.access;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.BesideOthers;
import io.github.ecmofhir.testing.Exported;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.Log;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Servers with less than the full right, on what a server with the full right has stored. */
@BesideOthers
@ResourceLock(Log.OF_THE_JVM)
class RightsIT {

    private static final String NOTHING = "{\"resourceType\": \"Parameters\"}";

    @TempDir
    Path folder;

    private RunningServer start(Right right) {
        return RunningServer.on(List.of(
                "--ecmo.store.kind=embedded",
                "--ecmo.store.path=" + folder,
                "--ecmo.access.open-right=" + right.code()));
    }

    private static void denied(Answer answer) {
        assertThat(answer).isRefused(403, "ECMO-ACC-001");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void lesserRights_giveWhatTheyGive_andNothingElse() throws IOException {
        String patient;
        try (RunningServer full = start(Right.FULL)) {
            SentRun sent = new SentRun();
            assertThat(full.http().post("", sent.bundle("PAV-02"))).hasStatus(200);
            Answer answer = full.http().post("", sent.bundle("PAV-01"));
            assertThat(answer).hasStatus(200);
            patient = answer.locations().stream()
                    .filter(id -> id.getResourceType().equals("Patient"))
                    .findFirst()
                    .orElseThrow()
                    .toUnqualifiedVersionless()
                    .getValue();
            assertThat(full.http().get("Measure/weaning/$evaluate-measure?reportType=subject-list"))
                    .hasStatus(200);
        }
        try (RunningServer pseudonymised = start(Right.PSEUDONYMISED)) {
            givesPseudonyms(pseudonymised.http(), patient);
        }
        try (RunningServer open = start(Right.PUBLIC)) {
            givesMeasures(open.http(), patient);
        }
    }

    private static void givesPseudonyms(FhirHttp http, String patient) {
        refusesData(http, patient);
        Exported pulled = Exported.of(http, "$export");
        String text = pulled.output().values().toString();
        assertThat(text).contains("ecmo-run", "PSEUDED").doesNotContain("PAV-0", patient + "\"");
        List<JsonNode> rows = http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case&_format=ndjson")
                .body()
                .lines()
                .map(Exported::read)
                .toList();
        assertThat(rows).hasSize(2);
        assertThat(pulled.output())
                .containsKey("Patient/" + rows.get(0).path("patient_id").asText());
        assertThat(http.get("$ecmo-survival")).hasStatus(200);
        assertThat(http.get("Measure/weaning/$evaluate-measure").body()).doesNotContain("sha-256");
        denied(http.get("$export?deidentify=none", "Prefer", "respond-async"));
        denied(http.get("$export?deidentify=limited", "Prefer", "respond-async"));
        denied(http.get("Patient/$export?patient=" + patient, "Prefer", "respond-async"));
        denied(http.get("$export?_typeFilter=Patient?gender=male", "Prefer", "respond-async"));
        denied(http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case&deidentify=none"));
        denied(http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case&patient=" + patient));
        denied(http.get("$ecmo-survival?filter=run_id=PAV-01"));
        denied(http.get("$ecmo-survival?stratifier=run_id"));
        denied(http.get("$ecmo-survival?stratifier=age_years:band=50"));
        denied(http.get("$ecmo-characteristics?variable=run_id"));
    }

    private static void givesMeasures(FhirHttp http, String patient) {
        refusesData(http, patient);
        Answer report = http.get("Measure/in-hospital-mortality/$evaluate-measure?_pretty=false");
        assertThat(report).hasStatus(200);
        // Of two runs every count is small
        assertThat(report.body()).contains("masked").doesNotContain("\"count\":1", "\"count\":2", "sha-256");
        denied(http.get("Measure/in-hospital-mortality/$evaluate-measure?filter=sex=male"));
        denied(http.get("Measure/survival-at-day/$evaluate-measure?days=29"));
        denied(http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case"));
        denied(http.get("$export", "Prefer", "respond-async"));
        denied(http.get("$ecmo-survival"));
        assertThat(http.get("$ecmo-dictionary")).hasStatus(200);
    }

    /** What neither right gives. */
    private static void refusesData(FhirHttp http, String patient) {
        assertThat(http.get("metadata")).hasStatus(200);
        assertThat(http.get("Measure")).hasStatus(200);
        assertThat(http.post("Patient/$validate", new Patient())).hasStatus(200);
        denied(http.get(patient));
        denied(http.get(patient + "/_history"));
        denied(http.get("Patient"));
        denied(http.get("Patient?identifier=x"));
        denied(http.get("_history"));
        denied(http.post("", new Bundle().setType(Bundle.BundleType.BATCH)));
        denied(http.post("", new Bundle().setType(Bundle.BundleType.TRANSACTION)));
        denied(http.post("Patient", new Patient()));
        denied(http.put(patient, new Patient().setId(patient)));
        denied(http.delete(patient));
        denied(http.get("$ecmo-cases"));
        denied(http.get("$ecmo-compare?by=sex"));
        denied(http.get("$ecmo-quality"));
        denied(http.get("$ecmo-centres"));
        denied(http.get(patient + "/$validate"));
        denied(http.get("Measure/weaning/$evaluate-measure?reportType=subject-list"));
        denied(http.post("$freeze-cohort", FhirHttp.JSON, NOTHING));
        denied(http.post("$rebuild", FhirHttp.JSON, NOTHING));
    }
}
