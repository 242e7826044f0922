package io.github.ecmofhir.measure.fhir;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The R script of {@code $ecmo-compare}, run over the cases that its head says how to export: it has the server's own rows
 * and numbers, and nothing where the server has nothing.
 */
@Tag("r")
@OnStore(StoreKind.H2)
class CompareScriptIT {

    private static final String HENRI_MONDOR = "$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR") + "&";
    private static final Pattern EXPORT = Pattern.compile("BASE/(\\$ecmo-cases[^']*)'");
    private static final Set<String> PARTS =
            Set.of("estimate", "test", "crude", "crude-test", "term", "forest", "matching", "weighting");
    private static final List<String> NUMBERS = List.of("value", "lower", "upper", "pValue");
    private static final double NEAR = 1e-6;
    private static final double NOTHING = 1e-12;

    private final FhirHttp http;

    @TempDir
    private Path folder;

    CompareScriptIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by=preclosing&reference=absent&outcome=alive_at_30&outcome=weaning&outcome=icu_days"
                        + "&adjust=age_years,sofa,sex&match=nearest&caliper=0.5&weight=att"
                        + "&subgroup=sex&subgroup=age_years:band=60",
                // Firth's, with limits that are Wald's all the same
                "by=hx_pad&outcome=crossover&adjust=age_years&limits=profile",
                "by=preclosing&outcome=weaning&adjust=age_years,sofa&limits=profile&subgroup=age_years:band=50,65",
                "by=sex&model=cox&adjust=age_years,cardiac_arrest&subgroup=hx_diabetes&horizonDays=30",
                "by=sex&model=cox&subgroup=hx_diabetes&landmarkHours=48.5&horizonDays=28",
                "by=preclosing&outcome=weaning&subgroup=sex&adjust=sex",
                "by=preclosing&reference=present&outcome=weaning,in-hospital-mortality"
                        + "&match=nearest&matchOn=age_years&ratio=2&distance=logit&order=smallest",
                "by=preclosing&reference=present&model=cox&match=nearest&matchOn=age_years,sex&ratio=2&weight=overlap",
                "by=preclosing&outcome=icu_days,hospital_days&match=nearest&matchOn=age_years&caliper=0.2",
                // One run in a group
                "by=distal_perfusion&outcome=icu_days",
                // No pair is near enough
                "by=preclosing&outcome=survival-at-day&days=28&match=nearest&matchOn=age_years&caliper=0.0000001",
                // One control is a step above and one a step below
                "by=sex&match=nearest&matchOn=age_years&distance=logit&caliper=0.2",
                // A level where nobody died, and others without a ratio
                "by=hx_diabetes&outcome=weaning&adjust=age_years&subgroup=primary_diagnosis"
                        + "&subgroup=sofa:band=8,14",
                // Sets that do not differ, a group without the event, and nothing but the event
                "groupA=run_id=HM-03,HM-09,HM-11,HM-16,HM-24,HM-26,HM-29,HM-30&groupB=run_id=HM-14,HM-13,HM-22,HM-42,HM-48,"
                        + "HM-27,HM-38,HM-55,HM-18,HM-32,HM-33,HM-51,HM-36,HM-40&outcome=weaning&match=nearest"
                        + "&matchOn=age_years",
                "by=sex&outcome=cxi_limb_ischaemia&weight=ate&matchOn=sofa",
                "by=stemi&outcome=preclosing_success",
                // More terms than events
                "by=preclosing&outcome=alive_at_30&adjust=age_years,sofa,sex,bmi,weight_kg,height_cm,hx_diabetes,"
                        + "hx_hypertension,hx_smoking,hx_pad,pci,stemi,cardiac_arrest,anticoagulant_before,"
                        + "antiplatelet_before",
                // One covariate says what another says, one is constant, and more is drawn than R has seeds
                "by=preclosing&outcome=weaning&adjust=sofa,ecmo_hours,ecmo_minutes,support_mode&seed=9007199254740993",
                // Groups that covariates separate are not matched
                "groupA=age_years=ge60&groupB=age_years=lt60&outcome=weaning&match=nearest&weight=ate&matchOn=age_years",
                "by=sex&outcome=data-completeness"
            })
    void script_findsWhatTheServerFound(String asked) throws Exception {
        compare(HENRI_MONDOR + asked);
    }

    @Test
    void textsWithQuotesAndCommas_stayTexts() throws Exception {
        compare(HENRI_MONDOR + "groupA=age_years=ge50&groupA=centre=" + DemoRegistry.centre("HENRI-MONDOR")
                + ",O%27Brien+%22%5C%22%29%3B+stop%28%29%23,%C3%84&groupB=age_years=lt50&outcome=weaning&adjust=sex");
    }

    @Test
    void whatColumnsDoNotTell_isSaid_andOthersGoOn() throws Exception {
        String asked = HENRI_MONDOR + "by=preclosing&outcome=weaning,alive_at_30&bridgeIsWeaned=true";

        RScript script = run(asked, get(asked + "&_format=r"));

        assertThat(script.messages()).contains("do not tell weaning");
        assertThat(script.row(new RScript.Row("estimate", "alive_at_30", "", "", "odds-ratio"))
                        .get("value"))
                .isNotEmpty();
    }

    @Test
    void head_tellsWhatWasCompared() {
        assertThat(get(HENRI_MONDOR + "by=preclosing&seed=7&_format=r"))
                .startsWith("# ")
                .contains("sha-256:", "data version ", "by chance: 7", "#  by=preclosing", "$ecmo-cases?centre=");
    }

    private void compare(String asked) throws IOException, InterruptedException {
        RScript script = run(asked, get(asked + "&_format=r"));
        List<CSVRecord> ours = RScript.lines(get(asked + "&_format=csv")).stream()
                .filter(line -> PARTS.contains(line.get("part")))
                .toList();

        assertThat(ours).isNotEmpty();
        for (CSVRecord line : ours) {
            CSVRecord found = script.row(RScript.Row.of(line));
            NUMBERS.forEach(column -> same(line, found, column));
            assertThat(found.get("model")).as(line.toString()).isEqualTo(line.get("model"));
        }
    }

    private static void same(CSVRecord ours, CSVRecord found, String column) {
        String expected = ours.get(column);
        if (expected.isEmpty()) {
            assertThat(found.get(column)).as("%s of %s", column, ours).isEmpty();
        } else {
            double number = Double.parseDouble(expected);
            assertThat(Double.parseDouble(found.get(column)))
                    .as("%s of %s", column, ours)
                    .isCloseTo(number, within(NEAR * Math.abs(number) + NOTHING));
        }
    }

    private RScript run(String asked, String script) throws IOException, InterruptedException {
        Matcher export = EXPORT.matcher(script);
        assertThat(export.find()).as(asked).isTrue();
        return RScript.run(folder, script, get(export.group(1) + "&_format=csv"));
    }

    private String get(String path) {
        Answer answer = http.get(path);
        assertThat(answer).hasStatus(200);
        return answer.body();
    }
}
