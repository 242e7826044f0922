package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.SentRun;
import io.github.ecmofhir.testing.StoreKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Group.GroupType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cohorts frozen and asked again, and reports that name the runs behind their counts. */
@OnStore(StoreKind.H2)
class FrozenCohortIT {

    private final RunningServer server;
    private final FhirHttp http;

    FrozenCohortIT(RunningServer server) {
        this.server = server;
        this.http = server.http();
    }

    private Group freeze(Registry registry, String filter) {
        Parameters asked = new Parameters();
        asked.addParameter().setName("centre").setValue(new StringType(registry.centre()));
        asked.addParameter().setName("filter").setValue(new StringType(filter));
        asked.addParameter().setName("name").setValue(new StringType("Men of one centre"));
        Answer answer = http.post("$freeze-cohort", asked);
        assertThat(answer).hasStatus(200);
        return answer.as(Group.class);
    }

    private MeasureReport discharged(String selection) {
        Answer answer = http.get("Measure/survival-to-discharge/$evaluate-measure?" + selection);
        assertThat(answer).hasStatus(200);
        return answer.as(MeasureReport.class);
    }

    private String figure(String selection) {
        return Reports.of(discharged(selection)).figure("survival-to-discharge", "survival-to-discharge");
    }

    @Test
    void frozenMembers_stayTheSameWhenRunsAreAdded() {
        Registry registry = new Registry(http).pushAll();
        Group group = freeze(registry, "sex=male");
        String frozen = "cohort=Group/" + group.getIdElement().getIdPart();
        String before = figure(frozen);

        registry.push(registry.bundle("PAV-01", Map.of("id", "PAV-07")));

        assertThat(group.getName()).isEqualTo("Men of one centre");
        assertThat(group.getMember()).hasSize(5);
        assertThat(group.getCharacteristic())
                .extracting(each -> each.getValueCodeableConcept().getText())
                .contains("sex=male");
        assertThat(before).isEqualTo("5/5 missing 0 pending 0 excluded 0");
        assertThat(figure(frozen)).isEqualTo(before);
        assertThat(figure(registry.onlyThis() + "&filter=sex=male")).isEqualTo("6/6 missing 0 pending 0 excluded 0");
        assertThat(http.get("$ecmo-cases?" + frozen).body().lines()).hasSize(6);
    }

    @Test
    void groupOverwritten_isStillThereByItsVersion() {
        Registry registry = new Registry(http).pushAll();
        Group group = freeze(registry, "sex=male");
        String frozen = "cohort=Group/" + group.getIdElement().getIdPart();
        String before = figure(frozen);
        Group other = new Group();
        other.setType(GroupType.PERSON)
                .setActual(true)
                .setId(group.getIdElement().toUnqualifiedVersionless());
        assertThat(http.put("Group/" + group.getIdElement().getIdPart(), other)).hasStatus(200);

        assertThat(figure(frozen + "/_history/1")).isEqualTo(before);
        assertThat(http.get("$ecmo-survival?" + frozen)).isRefused(400, "ECMO-REQ-006");
        assertThat(http.get("$ecmo-survival?" + frozen + "/_history/99")).isRefused(400, "ECMO-REQ-006");
    }

    @Test
    void group_saysHowItWasChosen() {
        Registry registry = new Registry(http).pushAll();
        String parent = "Group/" + freeze(registry, "sex=male").getIdElement().getIdPart();
        Answer answer = http.post(
                "$freeze-cohort?cohort=" + parent + "&periodStart=2024-01-01&periodEnd=2026-01-01&centre="
                        + registry.centre() + "&filter=hx_ihd=present&exclude=hx_cabg=present",
                new Parameters());

        assertThat(answer).hasStatus(200);
        assertThat(answer.as(Group.class).getCharacteristic())
                .extracting(each -> each.getCode().getText() + ": "
                        + each.getValueCodeableConcept().getText() + (each.getExclude() ? ", not" : ""))
                .containsExactly(
                        "cohort: " + parent + "/_history/1",
                        "periodStart: 2024-01-01",
                        "periodEnd: 2026-01-01",
                        "runSelection: all",
                        "centre: " + registry.centre(),
                        "hx_ihd: hx_ihd=present",
                        "hx_cabg: hx_cabg=present, not");
    }

    @Test
    void memberGone_isWarnedOf_wherever() {
        Registry registry = new Registry(http).pushAll();
        String frozen =
                "cohort=Group/" + freeze(registry, "sex=male").getIdElement().getIdPart();
        assertThat(warnings(discharged(frozen))).isEmpty();

        Bundle inError = registry.bundle("PAV-01", Map.of());
        SentRun.resource(inError, "ecmo-run", Procedure.class).setStatus(ProcedureStatus.ENTEREDINERROR);
        registry.push(inError);

        assertThat(warnings(discharged(frozen)))
                .singleElement()
                .asString()
                .contains("1 of the 5 runs of Group/")
                .contains("ECMO-COH-005");
        assertThat(List.of(
                        "Measure/hospital-stay/$evaluate-measure?",
                        "Measure/complication-rate/$evaluate-measure?group=bleeding&",
                        "$ecmo-survival?",
                        "$ecmo-complications?",
                        "$ecmo-complications?rate=per-1000h&",
                        "$ecmo-characteristics?",
                        "$ecmo-characteristics?_format=text/markdown&",
                        "$ecmo-compare?by=age_years:band=70&outcome=alive_at_28&",
                        "$ecmo-compare?by=age_years:band=70&outcome=alive_at_28&_format=csv&",
                        "$ecmo-compare?by=age_years:band=70&outcome=alive_at_28&_format=r&"))
                .allSatisfy(path -> assertThat(http.get(path + frozen).body()).contains("1 of the 5 runs of Group/"));
    }

    @Test
    void reportWithWarnings_isValid() {
        Registry registry = new Registry(http);
        registry.push(registry.bundle("PAV-01", Map.of("followup_days", "")));
        registry.push(registry.bundle("PAV-02", Map.of()));
        MeasureReport report = http.get("Measure/survival-at-day/$evaluate-measure?days=90&" + registry.onlyThis())
                .as(MeasureReport.class);

        assertThat(warnings(report)).singleElement().asString().contains("ECMO-MEA-002");
        report.getMeta().addProfile(Guide.profile("ecmo-survival-report"));
        assertThat(http.post("MeasureReport/$validate", report).outcome().getIssue().stream()
                        .filter(issue -> List.of("error", "fatal")
                                .contains(issue.getSeverity().toCode()))
                        .map(OperationOutcomeIssueComponent::getDiagnostics))
                .isEmpty();
    }

    private static List<String> warnings(MeasureReport report) {
        return report.getContained().stream()
                .map(OperationOutcome.class::cast)
                .flatMap(outcome -> outcome.getIssue().stream())
                .map(issue -> issue.getDiagnostics() + " "
                        + issue.getDetails().getCodingFirstRep().getCode())
                .toList();
    }

    @Test
    void frozenCohort_isValidAndCanBeNarrowed() {
        Registry registry = new Registry(http).pushAll();
        Group group = freeze(registry, "sex=male");

        assertThat(http.post("Group/$validate", group).outcome().getIssue())
                .noneMatch(issue ->
                        List.of("error", "fatal").contains(issue.getSeverity().toCode()));
        assertThat(figure("cohort=Group/" + group.getIdElement().getIdPart() + "&filter=run_id=PAV-01"))
                .isEqualTo("1/1 missing 0 pending 0 excluded 0");
    }

    @Test
    void reportNamesTheCohort() {
        Registry registry = new Registry(http).pushAll();
        Group group = freeze(registry, "sex=male");

        MeasureReport report = discharged("cohort=Group/" + group.getIdElement().getIdPart());

        assertThat(Basis.of(report).cohort())
                .isEqualTo("Group/" + group.getIdElement().getIdPart());
        assertThat(Basis.of(report).cohortVersion()).isEqualTo("1");
        assertThat(Basis.of(report).members())
                .isEqualTo(Basis.of(discharged(registry.onlyThis() + "&filter=sex=male"))
                        .members());
        assertThat(Basis.of(report).members())
                .isNotEqualTo(Basis.of(discharged(registry.onlyThis())).members());
    }

    @Test
    void dataVersion_risesWithWhatIsWritten() {
        Registry registry = new Registry(http).pushAll();
        Long before = Basis.of(discharged(registry.onlyThis())).dataVersion();

        registry.push(registry.bundle("PAV-02", Map.of("discharged", "0", "dead", "1", "followup_days", "4")));

        assertThat(Basis.of(discharged(registry.onlyThis())).dataVersion()).isGreaterThan(before);
    }

    @Test
    void earlierMoment_isReadAsItWas() throws InterruptedException {
        Registry registry = new Registry(http);
        registry.push(registry.bundle("PAV-01", Map.of()));
        registry.push(registry.bundle("PAV-02", Map.of()));
        Instant then = afterAMoment();
        String asOf = registry.onlyThis() + "&asOf=" + then;
        String cases = http.get("$ecmo-cases?" + asOf).body();

        registry.push(registry.bundle("PAV-02", Map.of("discharged", "0", "dead", "1", "followup_days", "4")));
        registry.push(registry.bundle("PAV-03", Map.of()));

        assertThat(figure(registry.onlyThis())).isEqualTo("2/3 missing 0 pending 0 excluded 0");
        assertThat(figure(asOf)).isEqualTo("2/2 missing 0 pending 0 excluded 0");
        assertThat(http.get("$ecmo-cases?" + asOf).body()).isEqualTo(cases);
        assertThat(Basis.of(discharged(asOf)).asOf()).isEqualTo(then.toString());
        assertThat(Basis.of(discharged(asOf)).dataVersion()).isNull();
        assertThat(figure(registry.onlyThis() + "&asOf=2020-01-01T00:00:00Z"))
                .isEqualTo("0/0 missing 0 pending 0 excluded 0");
    }

    @Test
    void whatWasDeletedSince_isThereAtTheEarlierMoment() throws InterruptedException {
        Registry registry = new Registry(http);
        registry.push(registry.bundle("PAV-01", Map.of()));
        Instant then = afterAMoment();
        String cases = http.get("$ecmo-cases?" + registry.onlyThis()).body();
        String patient = cases.lines().skip(1).findFirst().orElseThrow().split(",")[1];
        Observation timi =
                http.get("Observation?subject=Patient/" + patient + "&_count=200").as(Bundle.class).getEntry().stream()
                        .map(entry -> (Observation) entry.getResource())
                        .filter(each -> Claims.claims(each, "ecmo-timi-flow"))
                        .findFirst()
                        .orElseThrow();

        assertThat(http.delete("Observation/" + timi.getIdElement().getIdPart()).status())
                .isLessThan(300);

        assertThat(http.get("$ecmo-cases?" + registry.onlyThis()).body()).isNotEqualTo(cases);
        assertThat(http.get("$ecmo-cases?" + registry.onlyThis() + "&asOf=" + then)
                        .body())
                .isEqualTo(cases);
    }

    @Test
    void subjectList_namesTheRunsOfEachPopulation() {
        Registry registry = new Registry(http).pushAll();

        MeasureReport report = discharged(registry.onlyThis() + "&reportType=subject-list&stratifier=sex");

        assertThat(report.getType()).isEqualTo(MeasureReportType.SUBJECTLIST);
        assertThat(runs(report, "numerator")).hasSize(5).doesNotContain("PAV-06");
        assertThat(runs(report, "denominator")).hasSize(6).contains("PAV-06");
        assertThat(report.getContained()).hasSize(12);
        Reference first = list(report, "numerator").getEntryFirstRep().getItem();
        assertThat(http.get(first.getReference())).hasStatus(200);
    }

    /** A moment after all that was written, and before all that will be. */
    private static Instant afterAMoment() throws InterruptedException {
        Thread.sleep(5);
        Instant moment = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Thread.sleep(5);
        return moment;
    }

    private static List<String> runs(MeasureReport report, String population) {
        return list(report, population).getEntry().stream()
                .map(entry -> entry.getItem().getDisplay())
                .toList();
    }

    private static ListResource list(MeasureReport report, String population) {
        String reference = report.getGroupFirstRep().getPopulation().stream()
                .filter(each -> each.getCode().getCodingFirstRep().getCode().equals(population))
                .findFirst()
                .orElseThrow()
                .getSubjectResults()
                .getReference();
        return report.getContained().stream()
                .filter(each ->
                        reference.equals("#" + each.getIdElement().getIdPart().replace("#", "")))
                .map(ListResource.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"$ecmo-survival?stratifier=sex", "$ecmo-complications", "$ecmo-complications?rate=per-1000h"})
    void jsonWrittenAtOnce_saysWhatTheXmlSays(String operation) {
        Registry registry = Registry.unchanged(server);
        String path = operation + (operation.contains("?") ? "&" : "?") + registry.onlyThis();

        Parameters json = http.get(path).as(Parameters.class);
        Parameters xml = http.get(path, "Accept", FhirHttp.XML).as(Parameters.class);

        for (Parameters answer : List.of(json, xml)) {
            Reports.parts(answer, "report").forEach(part -> ((MeasureReport) part.getResource()).setDate(null));
        }
        assertThat(FhirHttp.FHIR.newJsonParser().encodeResourceToString(json))
                .isEqualTo(FhirHttp.FHIR.newJsonParser().encodeResourceToString(xml));
    }

    @Test
    void groupThatIsNoCohortOfRuns_isRefusedWithWords() {
        Group people = new Group().setType(Group.GroupType.PERSON).setActual(true);
        String empty = created(people);

        assertThat(http.get("$ecmo-survival?cohort=" + empty)).hasStatus(400);
        assertThat(http.get("$ecmo-survival?cohort=" + empty)
                        .outcome()
                        .getIssueFirstRep()
                        .getDiagnostics())
                .contains("has no members");
        assertThat(http.get("$ecmo-survival?cohort=Group/nobody")
                        .outcome()
                        .getIssueFirstRep()
                        .getDiagnostics())
                .contains("There is no Group/nobody");
    }

    @Test
    void nobodyLeft_isNotFrozen() {
        Answer answer = http.post("$freeze-cohort?filter=run_id=nobody", FhirHttp.JSON, "");

        assertThat(answer).hasStatus(400);
        assertThat(answer.outcome().getIssueFirstRep().getDiagnostics()).contains("No run is left");
    }

    private String created(Group group) {
        Answer answer = http.post("Group", group);
        assertThat(answer).hasStatus(201);
        return "Group/" + answer.as(Group.class).getIdElement().getIdPart();
    }
}
