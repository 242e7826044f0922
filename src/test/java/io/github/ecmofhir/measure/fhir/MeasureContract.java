package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The figures of the Pavlodar series from runs pushed through REST. */
abstract class MeasureContract {

    private final RunningServer server;
    private final FhirHttp http;

    MeasureContract(RunningServer server) {
        this.server = server;
        this.http = server.http();
    }

    private Registry registry() {
        return new Registry(http);
    }

    private Parameters survival(Registry registry, String more) {
        return ask("$ecmo-survival?" + registry.onlyThis() + more);
    }

    private Parameters complications(Registry registry, String more) {
        return ask("$ecmo-complications?" + registry.onlyThis() + more);
    }

    private Parameters ask(String operation) {
        Answer answer = http.get(operation);
        assertThat(answer).hasStatus(200);
        return answer.as(Parameters.class);
    }

    private static String known(int numerator, int denominator) {
        return numerator + "/" + denominator + " missing 0 pending 0 excluded 0";
    }

    private static final String NOT_STATED = "0/0 missing 6 pending 0 excluded 0";

    @Nested
    class Pavlodar {

        @Test
        void survival_isThePapers() {
            Reports reports = Reports.of(survival(Registry.unchanged(server), ""));

            assertThat(reports.figure("in-hospital-mortality", "in-hospital-mortality"))
                    .isEqualTo(known(1, 6));
            assertThat(reports.figure("survival-to-discharge", "survival-to-discharge"))
                    .isEqualTo(known(5, 6));
            assertThat(reports.interval("survival-to-discharge", "survival-to-discharge"))
                    .isEqualTo("0.4365-0.9699");
            for (String day : List.of("day-28", "day-30", "day-90")) {
                assertThat(reports.figure("survival-at-day", day)).isEqualTo(known(5, 6));
                assertThat(reports.interval("survival-at-day", day)).isEqualTo("0.4365-0.9699");
                assertThat(reports.figure("survival-among-discharged", "survival-among-discharged", day))
                        .isEqualTo("5/5 missing 0 pending 0 excluded 1");
                assertThat(reports.figure("survival-among-weaned", "survival-among-weaned", day))
                        .isEqualTo(NOT_STATED);
            }
            assertThat(reports.figure("weaning", "weaning")).isEqualTo(NOT_STATED);
            assertThat(reports.figure("on-support-mortality", "on-support-mortality"))
                    .isEqualTo(NOT_STATED);
            assertThat(reports.figure("survival-on-ecmo", "survival-on-ecmo")).isEqualTo(NOT_STATED);
        }

        @Test
        void curve_fallsOnceOnDayThree() {
            ParametersParameterComponent curve = Reports.parts(survival(Registry.unchanged(server), ""), "curve")
                    .findFirst()
                    .orElseThrow();
            List<String> points = curve.getPart().stream()
                    .filter(part -> part.getName().equals("point"))
                    .map(point -> Reports.part(point, "time").orElseThrow() + " "
                            + Reports.part(point, "atRisk").orElseThrow() + " "
                            + Reports.part(point, "survival").orElseThrow())
                    .toList();

            assertThat(points)
                    .containsExactly(
                            "0.0 6 1.0",
                            "3.0 6 0.8333333333333334",
                            "7.0 5 0.8333333333333334",
                            "14.0 5 0.8333333333333334",
                            "28.0 5 0.8333333333333334",
                            "30.0 5 0.8333333333333334",
                            "90.0 5 0.8333333333333334");
            assertThat(Reports.part(curve, "median")).isEmpty();
        }

        @Test
        void complications_areThePapers() {
            Reports reports = Reports.of(complications(Registry.unchanged(server), ""));

            assertThat(reports.figure("complication-item", "access-dissection")).isEqualTo(known(1, 6));
            assertThat(reports.figure("complication-item", "neuro-stroke")).isEqualTo(known(0, 6));
            assertThat(reports.figure("complication-item", "limb-ischaemia")).isEqualTo(known(0, 6));
            assertThat(reports.figure("complication-group", "bleeding")).isEqualTo(known(0, 6));
            for (String group : List.of("neurological", "limb", "vascular-access", "mechanical", "renal")) {
                assertThat(reports.figure("complication-group", group)).isEqualTo(NOT_STATED);
            }
        }

        @Test
        void withoutChecklists_silenceIsMissing() {
            Registry registry = registry();
            for (String run : Registry.RUNS) {
                Bundle bundle = registry.bundle(run, Map.of());
                bundle.getEntry()
                        .removeIf(entry -> entry.getResource()
                                .getMeta()
                                .hasProfile(
                                        "https://w3id.org/ecmo-fhir/StructureDefinition/ecmo-complication-checklist"));
                registry.push(bundle);
            }

            Reports reports = Reports.of(complications(registry, "&group=bleeding&item=access-dissection"));
            assertThat(reports.figure("complication-group", "bleeding")).isEqualTo(NOT_STATED);
            assertThat(reports.figure("complication-item", "access-dissection"))
                    .isEqualTo("1/1 missing 5 pending 0 excluded 0");
        }

        @Test
        void sentTwice_countsOnce() {
            Registry registry = Registry.unchanged(server).pushAll();

            assertThat(Reports.of(survival(registry, "")).figure("survival-at-day", "day-30"))
                    .isEqualTo(known(5, 6));
        }
    }

    @Nested
    class Corrections {

        @Test
        void runEnteredInError_leavesEveryFigure() {
            Registry registry = registry().pushAll();
            Bundle bundle = registry.bundle("PAV-06", Map.of());
            SentRun.resource(bundle, "ecmo-run", Procedure.class).setStatus(ProcedureStatus.ENTEREDINERROR);

            registry.push(bundle);

            Reports survival = Reports.of(survival(registry, ""));
            assertThat(survival.figure("in-hospital-mortality", "in-hospital-mortality"))
                    .isEqualTo(known(0, 5));
            assertThat(survival.figure("survival-at-day", "day-90")).isEqualTo(known(5, 5));
            assertThat(Reports.of(complications(registry, "")).figure("complication-group", "bleeding"))
                    .isEqualTo(known(0, 5));
        }

        @Test
        void everyAcknowledgedWrite_isSeenAtOnce() {
            Registry registry = registry();
            for (int pushed = 1; pushed <= Registry.RUNS.size(); pushed++) {
                registry.push(
                        registry.bundle(Registry.RUNS.get(pushed - 1), Map.of("dead", "0", "followup_days", "90")));

                assertThat(Reports.of(survival(registry, "&measure=survival-at-day"))
                                .figure("survival-at-day", "day-90"))
                        .isEqualTo(known(pushed, pushed));
            }
        }

        @Test
        void dischargedAliveOnDay12WithoutLaterContact_isUnknownAtDay30() {
            Registry registry = registry();
            Bundle bundle = registry.bundle("PAV-01", Map.of("followup_days", ""));
            Encounter stay = SentRun.resource(bundle, "ecmo-hospital-encounter", Encounter.class);
            stay.setLength(null);
            stay.getPeriod().setEndElement(new DateTimeType("2024-10-26"));
            stay.getHospitalization()
                    .setDischargeDisposition(new CodeableConcept(
                            new Coding("http://terminology.hl7.org/CodeSystem/discharge-disposition", "home", "Home")));
            registry.push(bundle);

            assertThat(Reports.of(survival(registry, "")).figure("survival-at-day", "day-30"))
                    .isEqualTo("0/0 missing 1 pending 0 excluded 0");
            assertThat(Reports.of(survival(registry, "&dischargedAliveIsAlive=true"))
                            .figure("survival-at-day", "day-30"))
                    .isEqualTo(known(1, 1));

            registry.push(registry.bundle("PAV-01", Map.of("followup_days", "31")));
            assertThat(Reports.of(survival(registry, "")).figure("survival-at-day", "day-30"))
                    .isEqualTo(known(1, 1));
        }

        @Test
        void tables_followForThoseWhoReadWithSql() {
            Registry registry = registry().pushAll();
            String alive = "select run_id from ecmo_case where centre = ? and alive_at_90 = 'present' order by run_id";
            String dissections = "select run_id || ' ' || phase from ecmo_complication where centre = ?"
                    + " and item = 'access-dissection' and onset_day is null";

            soon(() -> assertThat(column(alive, registry))
                    .containsExactly("PAV-01", "PAV-02", "PAV-03", "PAV-04", "PAV-05"));
            assertThat(column(dissections, registry)).containsExactly("PAV-04 implantation");

            Bundle bundle = registry.bundle("PAV-04", Map.of());
            SentRun.resource(bundle, "ecmo-run", Procedure.class).setStatus(ProcedureStatus.ENTEREDINERROR);
            registry.push(bundle);
            soon(() -> assertThat(column(alive, registry)).containsExactly("PAV-01", "PAV-02", "PAV-03", "PAV-05"));
            assertThat(column(dissections, registry)).isEmpty();
        }

        private List<String> column(String query, Registry registry) {
            return server.jdbc().queryForList(query, String.class, registry.centre());
        }

        private void soon(ThrowingRunnable assertion) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
        }
    }

    @Nested
    class Asking {

        @Test
        void evaluateMeasure_givesTheSameReport() {
            Registry registry = Registry.unchanged(server);
            Answer answer = http.get("Measure/survival-at-day/$evaluate-measure?days=30&" + registry.onlyThis());

            assertThat(answer).hasStatus(200);
            MeasureReport report = answer.as(MeasureReport.class);
            assertThat(report.getGroup()).hasSize(1);
            assertThat(Reports.of(report).figure("survival-at-day", "day-30")).isEqualTo(known(5, 6));
            assertThat(report.getPeriod().getStartElement().getValueAsString()).isEqualTo("2024-10-14");
            assertThat(report.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-07-11");
        }

        @Test
        void parametersResource_asksTheSame() {
            Registry registry = Registry.unchanged(server);
            Parameters body = new Parameters();
            body.addParameter().setName("centre").setValue(new StringType(registry.centre()));
            body.addParameter().setName("measure").setValue(new StringType("survival-to-discharge"));
            body.addParameter().setName("filter").setValue(new StringType("sex=male"));

            Answer answer = http.post("$ecmo-survival", body);

            assertThat(answer).hasStatus(200);
            Reports reports = Reports.of(answer.as(Parameters.class));
            assertThat(reports.measures()).containsExactly("survival-to-discharge");
            assertThat(reports.figure("survival-to-discharge", "survival-to-discharge"))
                    .isEqualTo(known(5, 5));
        }

        @Test
        void xml_saysTheSame() {
            Registry registry = Registry.unchanged(server);
            Answer answer = http.get("$ecmo-survival?" + registry.onlyThis(), "Accept", FhirHttp.XML);

            assertThat(Reports.of(answer.as(Parameters.class)).figure("survival-at-day", "day-30"))
                    .isEqualTo(known(5, 6));
        }

        @Test
        void exclusions_areStepsOfTheFlow() {
            Registry registry = Registry.unchanged(server);
            Parameters answer = survival(registry, "&exclude=age_years=ge75&exclude=hx_diabetes=present");
            List<String> flow = Reports.parts(answer, "flow")
                    .map(step -> Reports.part(step, "step").orElseThrow() + ": "
                            + Reports.part(step, "excluded").orElseThrow() + " left "
                            + Reports.part(step, "remaining").orElseThrow())
                    .toList();

            assertThat(flow.subList(flow.size() - 2, flow.size()))
                    .containsExactly("not age_years=ge75: 2 left 4", "not hx_diabetes=present: 1 left 3");
            assertThat(Reports.of(answer).figure("survival-at-day", "day-30")).isEqualTo(known(3, 3));
        }

        @Test
        void bands_areStrataWithACurveAndATest() {
            Registry registry = Registry.unchanged(server);
            Parameters answer = survival(registry, "&stratifier=age_years:band=75");

            assertThat(Reports.parts(answer, "curve")
                            .map(curve -> Reports.part(curve, "stratum").orElseThrow()))
                    .containsExactly("<75", ">=75");
            assertThat(Reports.parts(answer, "test")
                            .map(test -> Reports.part(test, "name").orElseThrow()))
                    .containsExactly("log-rank");
        }

        @Test
        void emptyCohort_isAnAnswerWithoutNumbers() {
            Parameters answer = ask("$ecmo-survival?centre=NOBODY");

            assertThat(Reports.of(answer).figure("weaning", "weaning")).isEqualTo("0/0 missing 0 pending 0 excluded 0");
            assertThat(Reports.of(answer)
                            .group("weaning", "weaning")
                            .getMeasureScore()
                            .hasValue())
                    .isFalse();
        }

        @Test
        void unknownColumn_isRefusedWithTheColumns() {
            Answer answer = http.get("$ecmo-survival?filter=aeg=3");

            assertThat(answer).hasStatus(400);
            assertThat(answer.outcome()).hasIssue("ECMO-COH-001");
            assertThat(answer.body()).contains("age_years").contains("cxi_access_dissection");
        }

        @Test
        void unknownParameter_isRefusedRatherThanIgnored() {
            Answer answer = http.get("$ecmo-survival?fitler=sex=male");

            assertThat(answer).hasStatus(400);
            assertThat(answer.outcome()).hasIssue("ECMO-REQ-006");
            assertThat(answer.body()).contains("stratifier");
        }

        @Test
        void unknownMeasure_isNotFound() {
            assertThat(http.get("Measure/survivall/$evaluate-measure")).hasStatus(404);
            assertThat(http.get("$ecmo-survival?measure=survivall")).hasStatus(404);
        }

        @Test
        void wrongValues_areRefusedWithWords() {
            for (String wrong : List.of(
                    "days=x",
                    "days=-1",
                    "level=2",
                    "level=1e-17",
                    "days=,",
                    "days=28,,30",
                    "measure=,",
                    "periodStart=%2B999999-01-01",
                    "cohort=http://example.org/fhir/Group/1",
                    "cohort=Group/1/_history/x",
                    "ciMethod=wald",
                    "curveCi=none",
                    "periodStart=2025-13-45",
                    "periodStart=2025-02-01&periodEnd=2025-01-01",
                    "missing=ignore",
                    "runSelection=second",
                    "transferHandling=lost",
                    "dayConvention=julian",
                    "landmarkHours=-2",
                    "landmarkHours=99999999999999999999",
                    "horizonDays=-1",
                    "horizonDays=0",
                    "horizonDays=1&landmarkHours=24",
                    "bridgeIsWeaned=maybe",
                    "stratifier=age_years:band=40,18",
                    "stratifier=nothing",
                    "filter=age_years=old",
                    "filter=run_start=yesterday",
                    "filter=weaned=yes",
                    "filter=sex",
                    "origin=birth",
                    "phase=before",
                    "reportType=subject",
                    "cohort=Group/nobody",
                    "cohort=Patient/1")) {
                Answer answer = http.get("$ecmo-survival?" + wrong);

                assertThat(answer.status()).as(wrong).isEqualTo(400);
                assertThat(answer.outcome().getIssueFirstRep().getDiagnostics())
                        .as(wrong)
                        .matches("(?s).*\\[ECMO-(REQ-006|COH-00[124])]");
            }
        }
    }
}
