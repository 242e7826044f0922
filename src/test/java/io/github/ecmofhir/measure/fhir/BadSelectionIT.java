package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked wrongly is refused with words; what is asked oddly is answered. */
@OnStore(StoreKind.H2)
class BadSelectionIT {

    private final RunningServer server;
    private final FhirHttp http;

    BadSelectionIT(RunningServer server) {
        this.server = server;
        this.http = server.http();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Measure/survival/$evaluate-measure | 404 | survival-to-discharge",
                "$ecmo-survival?measure=survival | 404 | survival-to-discharge",
                "$ecmo-survival?filter=colour=red | 400 | age_years",
                "$ecmo-survival?filter=sex=mal | 400 | female",
                "$ecmo-survival?exclude=iabp_timing=later | 400 | same-time",
                "$ecmo-survival?stratifier=colour | 400 | age_years",
                "$ecmo-survival?level=0 | 400 | between 0 and 1",
                "$ecmo-survival?level=1 | 400 | between 0 and 1",
                "$ecmo-survival?level=NaN | 400 | level",
                "$ecmo-survival?days=-1 | 400 | Days are 0 to",
                "$ecmo-survival?periodStart=2025-02-01&periodEnd=2025-01-31 | 400 | periodEnd",
                "$ecmo-survival?origin=birth | 400 | hospital-admission",
                "$ecmo-survival?asOf=2999-01-01T00:00:00Z | 400 | has not come yet",
                "$ecmo-survival?asOf=yesterday | 400 | asOf",
                "$ecmo-survival?cohort=Patient/1 | 400 | Group/12",
                "$ecmo-complications?definition=mine | 400 | henri-mondor",
                "$ecmo-complications?phase=later | 400 | after-explantation",
                "$ecmo-complications?severity=bad | 400 | life-threatening",
                "$ecmo-complications?rate=per-day | 400 | per-1000h",
                "Measure/weaning/$evaluate-measure?reportType=subject | 400 | subject-list"
            })
    void wrongRequest_isRefusedNamingWhatThereIs(String path, int status, String words) {
        Answer answer = http.get(path);

        assertThat(answer).hasStatus(status);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run_id=x' or '1'='1",
                "run_id=x'; drop table ecmo_case; --",
                "centre=${jndi:ldap://localhost/x}",
                "centre=<script>alert(1)</script>",
                "centre=../../etc/passwd",
                "centre=%00",
                "run_id=😀"
            })
    void injection_isAValueThatNobodyHas(String filter) {
        Registry registry = Registry.unchanged(server);

        Answer answer = http.get("Measure/survival-to-discharge/$evaluate-measure?" + registry.onlyThis() + "&filter="
                + encoded(filter));

        assertThat(answer).hasStatus(200);
        assertThat(Reports.of(answer.as(MeasureReport.class)).figure("survival-to-discharge", "survival-to-discharge"))
                .isEqualTo("0/0 missing 0 pending 0 excluded 0");
        assertThat(http.get("$ecmo-cases?" + registry.onlyThis()).body().lines())
                .hasSize(7);
    }

    @Test
    void aThousandFilters_areEachAStepOfTheFlow() {
        Parameters asked = new Parameters();
        asked.addParameter()
                .setName("centre")
                .setValue(new StringType(Registry.unchanged(server).centre()));
        asked.addParameter().setName("measure").setValue(new StringType("survival-to-discharge"));
        for (int filter = 0; filter < 1000; filter++) {
            asked.addParameter().setName("filter").setValue(new StringType("age_years=ge" + filter % 50));
        }

        Answer answer = http.post("$ecmo-survival", asked);

        assertThat(answer).hasStatus(200);
        assertThat(Reports.parts(answer.as(Parameters.class), "flow")).hasSize(1004);
        assertThat(Reports.of(answer.as(Parameters.class)).figure("survival-to-discharge", "survival-to-discharge"))
                .isEqualTo("5/6 missing 0 pending 0 excluded 0");
    }

    @Test
    void stratifierWithAValueForEachRun_isRefusedOnlyWhenNobodyCouldReadIt() {
        assertThat(http.get("$ecmo-survival?stratifier=run_id&"
                        + Registry.unchanged(server).onlyThis()))
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ecmo-survival",
                "$ecmo-complications",
                "$ecmo-centres",
                "$ecmo-characteristics",
                "$ecmo-cases",
                "$ecmo-dictionary",
                "$ecmo-quality",
                "$freeze-cohort",
                "Measure/weaning/$evaluate-measure"
            })
    void parameterOfABodyWithoutAName_isRefused(String path) {
        assertThat(http.post(
                        path,
                        "application/fhir+json",
                        "{\"resourceType\": \"Parameters\", \"parameter\": [{\"valueString\": \"sex=male\"}]}"))
                .isRefused(400, "ECMO-REQ-006");
    }

    @Test
    void veryLongValue_isNotRepeatedWhole() {
        Parameters asked = new Parameters();
        asked.addParameter().setName("filter").setValue(new StringType("x".repeat(100_000)));
        Answer answer = http.post("$ecmo-survival", asked);

        assertThat(answer).isRefused(400, "ECMO-COH-002");
        assertThat(answer.body().length()).isLessThan(10_000);
    }
}
