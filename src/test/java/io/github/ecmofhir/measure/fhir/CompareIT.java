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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code $ecmo-compare} of the Henri-Mondor runs on a running server; the numbers are R 4.2's, from the script that it gives. */
@OnStore(StoreKind.H2)
class CompareIT {

    private static final String PRECLOSING =
            "$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR") + "&by=preclosing&reference=absent";
    private static final String ALL = PRECLOSING
            + "&adjust=age_years,sofa,sex&outcome=alive_at_30&outcome=weaning&outcome=icu_days&match=nearest&caliper=0.5"
            + "&weight=att&subgroup=sex&subgroup=age_years:band=60";

    private final FhirHttp http;

    CompareIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    private Parameters ask(String query) {
        Answer answer = http.get(query);
        assertThat(answer).hasStatus(200);
        assertThat(answer.body()).doesNotContain("NaN", "Infinity");
        return answer.as(Parameters.class);
    }

    private static ParametersParameterComponent outcome(Parameters answer, String measure) {
        return Reports.parts(answer, "outcome")
                .filter(each -> Reports.part(each, "measure").orElse("").equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ParametersParameterComponent> children(ParametersParameterComponent of, String name) {
        return of.getPart().stream().filter(part -> part.getName().equals(name));
    }

    private static ParametersParameterComponent child(ParametersParameterComponent of, String name) {
        return children(of, name).findFirst().orElseThrow();
    }

    private static ParametersParameterComponent estimate(ParametersParameterComponent outcome, String name) {
        return children(outcome, "estimate")
                .filter(each -> Reports.part(each, "name").orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + name));
    }

    private static String share(ParametersParameterComponent outcome, String group) {
        ParametersParameterComponent figures = child(outcome, group);
        return Reports.part(figures, "events").orElse("") + "/"
                + Reports.part(figures, "n").orElse("");
    }

    private static List<String> warnings(Parameters answer) {
        return Reports.parts(answer, "warning")
                .map(each -> ((org.hl7.fhir.r4.model.OperationOutcome) each.getResource())
                        .getIssueFirstRep()
                        .getDetails()
                        .getCodingFirstRep()
                        .getCode())
                .toList();
    }

    private static List<String> sentences(Parameters answer) {
        return Reports.parts(answer, "warning")
                .map(each -> ((org.hl7.fhir.r4.model.OperationOutcome) each.getResource())
                        .getIssueFirstRep()
                        .getDiagnostics())
                .toList();
    }

    private static void close(Optional<String> found, String expected) {
        assertThat(Double.parseDouble(found.orElseThrow()))
                .isCloseTo(
                        Double.parseDouble(expected),
                        within(Math.max(1e-12, 1e-7 * Math.abs(Double.parseDouble(expected)))));
    }

    @Nested
    class Figures {

        @ParameterizedTest
        @CsvSource({
            "alive_at_30, risk-difference, 0.2, -0.1227007565741311, 0.47495130971077765",
            "alive_at_30, risk-ratio, 2, 0.6103822066169051, 6.553270977819515",
            "alive_at_30, odds-ratio, 2.6666666666666665, 0.520755796710238, 13.655366212021097",
            "alive_at_30, adjusted-odds-ratio, 1.7645540519565706, 0.3962041197820184, 7.858704255749294",
            "alive_at_30, matched-odds-ratio, 2.6666666666666665, 0.9491746442875459, 7.491889036341396",
            "alive_at_30, weighted-risk-difference, 0.13314505378608318, -0.09817857882906361, 0.36446868640123",
            "alive_at_30, weighted-odds-ratio, 2.179905154872284, 0.47062164335775086, 10.097254453353852",
            "weaning, adjusted-odds-ratio, 2.8498860909595454, 0.7318574835832522, 11.097585135946458",
            "weaning, matched-odds-ratio, 5.5, 0.9770510587646362, 30.960510946324064",
            "weaning, conditional-odds-ratio, 4, 0.8494270465679568, 18.83622621230007",
            "weaning, weighted-odds-ratio, 4.47336372209879, 1.1228969764494041, 17.820853925053918",
            "icu_days, mean-difference, 17.466666666666665, 7.558919294210501, 27.37441403912283"
        })
        void estimates_areThoseOfR(String measure, String name, String value, String lower, String upper) {
            ParametersParameterComponent estimate = estimate(outcome(ask(ALL), measure), name);

            close(Reports.part(estimate, "value"), value);
            close(Reports.part(estimate, "lower"), lower);
            close(Reports.part(estimate, "upper"), upper);
        }

        @Test
        void matchedGroups_areTold_withEverybodyBeside() {
            ParametersParameterComponent outcome = outcome(ask(ALL), "alive_at_30");

            assertThat(share(outcome, "groupA")).isEqualTo("6/15");
            assertThat(share(outcome, "groupB")).isEqualTo("3/15");
            assertThat(share(child(outcome, "crude"), "groupA")).isEqualTo("12/41");
            assertThat(share(child(outcome, "crude"), "groupB")).isEqualTo("3/15");
            assertThat(Reports.part(child(outcome, "test"), "name")).contains("mcnemar-exact");
            close(Reports.part(child(outcome, "test"), "pValue"), "0.25");
        }

        @Test
        void ratioThatIsInfinite_hasNoNumber() {
            ParametersParameterComponent estimate =
                    estimate(outcome(ask(ALL), "alive_at_30"), "conditional-odds-ratio");

            assertThat(Reports.part(estimate, "value")).isEmpty();
        }

        @Test
        void matchingAndBalance_areTold() {
            ParametersParameterComponent matching =
                    Reports.parts(ask(ALL), "matching").findFirst().orElseThrow();

            assertThat(Reports.part(matching, "pairs")).contains("15");
            assertThat(Reports.part(matching, "unmatched")).contains("26");
            ParametersParameterComponent sofa = children(matching, "balance")
                    .filter(each -> Reports.part(each, "covariate").orElse("").equals("sofa"))
                    .findFirst()
                    .orElseThrow();
            close(Reports.part(sofa, "smdBefore"), "-0.6345497247097295");
            close(Reports.part(sofa, "smdAfter"), "-0.5157585939795194");
        }

        @Test
        void hazard_isThatOfR_andItsChangeIsWarnedOf() {
            Parameters answer = ask(PRECLOSING + "&model=cox&adjust=age_years,sofa&horizonDays=30");
            ParametersParameterComponent outcome = outcome(answer, "time-to-death");

            close(Reports.part(estimate(outcome, "hazard-ratio"), "value"), "0.5109145251977164");
            close(Reports.part(estimate(outcome, "adjusted-hazard-ratio"), "value"), "0.48826793487227943");
            close(Reports.part(child(outcome, "test"), "pValue"), "0.058199925328868675");
            assertThat(warnings(answer)).contains("ECMO-GRP-012");
        }

        @Test
        void subgroups_haveRatiosAndAnInteraction() {
            List<ParametersParameterComponent> forest = Reports.parts(ask(ALL), "forest")
                    .filter(row -> Reports.part(row, "measure").orElse("").equals("weaning"))
                    .toList();

            assertThat(forest)
                    .extracting(row -> Reports.part(row, "level").orElse(""))
                    .containsExactly("female", "male", "<60", ">=60");
            assertThat(forest).allMatch(row -> Reports.part(row, "interactionP").isPresent());
        }

        @Test
        void flow_goesOnToTheGroups() {
            List<String> steps = Reports.parts(ask(PRECLOSING), "flow")
                    .map(step -> Reports.part(step, "step").orElse(""))
                    .toList();

            assertThat(steps).startsWith("stored runs").endsWith("a value of preclosing");
        }

        @Test
        void severalOutcomes_canHaveAdjustedP() {
            Parameters answer = ask(PRECLOSING + "&outcome=alive_at_30,weaning&multiplicity=bonferroni");
            ParametersParameterComponent outcome = outcome(answer, "weaning");
            double made = Double.parseDouble(
                    Reports.part(child(outcome, "test"), "pValue").orElseThrow());

            close(Reports.part(outcome, "adjustedP"), String.valueOf(Math.min(1, 2 * made)));
        }
    }

    @Nested
    class Repeated {

        @Test
        void sameRequest_hasTheSameBytes() {
            String query = PRECLOSING + "&outcome=alive_at_30&adjust=age_years,lvef&impute=3&seed=5";

            assertThat(http.get(query).body()).isEqualTo(http.get(query).body());
        }

        @Test
        void anotherSeed_drawsOthers_andIsNamed() {
            String query = PRECLOSING + "&outcome=alive_at_30&adjust=age_years,lvef&impute=3&seed=";
            Parameters one = ask(query + 5);
            Parameters other = ask(query + 6);

            assertThat(Reports.part(estimate(outcome(one, "alive_at_30"), "imputed-odds-ratio"), "value"))
                    .isNotEqualTo(Reports.part(estimate(outcome(other, "alive_at_30"), "imputed-odds-ratio"), "value"));
            ParametersParameterComponent basis =
                    Reports.parts(one, "basis").findFirst().orElseThrow();
            assertThat(Reports.part(basis, "seed")).contains("5");
            assertThat(Reports.part(basis, "members").orElse("")).startsWith("sha-256:");
            assertThat(Reports.part(basis, "software").orElse("")).startsWith("ecmo-fhir-server");
            assertThat(children(basis, "option")
                            .map(option -> Reports.part(option, "name").orElse("")))
                    .contains("adjust", "by", "impute", "seed");
        }

        @Test
        void posted_isTheSame() {
            Parameters body = new Parameters();
            body.addParameter("centre", new StringType(DemoRegistry.centre("HENRI-MONDOR")));
            body.addParameter("by", new StringType("preclosing"));
            body.addParameter("reference", new StringType("absent"));
            Answer posted = http.post("$ecmo-compare", body);

            assertThat(posted).hasStatus(200);
            assertThat(share(outcome(posted.as(Parameters.class), "in-hospital-mortality"), "groupA"))
                    .isEqualTo(share(outcome(ask(PRECLOSING), "in-hospital-mortality"), "groupA"));
        }

        @Test
        void csv_hasALineForEachFigure() {
            Answer answer = http.get(ALL + "&_format=csv");

            assertThat(answer).hasStatus(200);
            assertThat(answer.body().lines().findFirst()).hasValue(String.join(",", CompareCsv.HEAD));
            assertThat(answer.body())
                    .contains("adjusted-odds-ratio,1.7645540519565")
                    .contains("ECMO-GRP-013")
                    .doesNotContain("NaN", "Infinity");
        }

        @Test
        void script_namesTheCohort_theGroupsAndTheModels() {
            Answer answer = http.get(ALL + "&_format=text/x-r");

            assertThat(answer).hasStatus(200);
            assertThat(answer.header("Content-Type").orElse("")).startsWith("text/x-r");
            assertThat(answer.body())
                    .contains("$ecmo-cases?centre=")
                    .contains("inA <- value %in% \"present\"")
                    .contains("event(run_ended == 'present' & !is.na(weaned)")
                    .contains("match_nearest(c(\"age_years\", \"sofa\", \"sex\"), order = \"largest\"")
                    .contains("propensity_weights(");
        }
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "&outcome=icu | measures are",
                    "&outcome=icu-stay | icu_days",
                    "&outcome=discharge | discharge=alive",
                    "&outcome=time-to-death | model=cox",
                    "&model=cox&outcome=weaning | time-to-death",
                    "&model=probit | logistic, cox",
                    "&test=student | chi-square-yates",
                    "&test=mcnemar | match=nearest",
                    "&adjust=colour | age_years",
                    "&adjust=preclosing | makes the groups",
                    "&adjust=run_id | identifier",
                    "&adjust=ph | missing in all",
                    "&match=nearest | matchOn",
                    "&match=optimal&adjust=age_years | nearest",
                    "&match=nearest&adjust=age_years&caliper=0 | above 0",
                    "&match=nearest&adjust=age_years&caliper=1e400 | no caliper",
                    "&match=nearest&adjust=age_years&caliper=1e-400 | no caliper",
                    "&exclude=run_id=a%01b&_format=xml | U+0001",
                    "&exclude=run_id=a%EF%BF%BE&_format=xml | U+FFFE",
                    "&match=nearest&adjust=age_years&ratio=0 | 1 or more",
                    "&match=nearest&adjust=age_years&ratio=16 | there are 15",
                    "&caliper=0.2 | match=nearest",
                    "&weight=ipw&adjust=age_years | overlap",
                    "&trim=0.1 | weight=ate",
                    "&impute=1&adjust=age_years | One imputation",
                    "&impute=5 | adjust",
                    "&seed=today | whole number",
                    "&subgroup=colour | age_years",
                    "&multiplicity=sidak | holm",
                    "&exposureStart=sex | hours",
                    "&exposureStart=age_years | iabp_delay_h",
                    "&exposureStart=iabp_delay_h | No run of either group",
                    "&reference=sometimes | refers to nothing",
                    "&reference=sex=male | refers to nothing",
                    "&adjust=sex&reference=sex=other | female, male",
                    "&adjust=age_years&reference=age_years=50 | several values",
                    "&reference=absent&reference=present | of one column",
                    "&adjust=primary_diagnosis&reference=primary_diagnosis=ami&reference=primary_diagnosis=takotsubo"
                            + " | of one column",
                    "&filter=sex=fe%0Amale | which `sex` never is",
                    "&matchOn=age_years | match=nearest",
                    "&limits=profile | no adjusted odds ratio",
                    "&limits=profile&adjust=age_years&model=cox | Wald",
                    "&model=cox&test=fisher | log-rank",
                    "&horizonDays=30 | model=cox",
                    "&match=nearest&matchOn=age_years&ratio=2&test=mcnemar | Mantel",
                    "&impute=101&adjust=age_years | `101`",
                    "&groupA=sex=male&groupB=sex=female | told twice",
                    "&filter=preclosing=present | one value",
                    "&landmarkHours=100000 | landmark"
                })
        void wrongRequest_isToldWhatIsRight(String more, String words) {
            Answer answer = http.get(PRECLOSING + more);

            assertThat(answer.status()).isBetween(400, 404);
            assertThat(answer.body()).contains(words.strip());
        }

        @Test
        void characterThatXmlCannotTell_isRefusedInABodyToo() {
            Parameters body = new Parameters();
            body.addParameter("by", new StringType("preclosing"));
            body.addParameter("exclude", new StringType("run_id=a\u000bb"));
            Answer posted = http.post("$ecmo-compare", body);

            assertThat(posted).hasStatus(400);
            assertThat(posted.body()).contains("U+000B");
        }

        @Test
        void referenceOfConditions_isToldThatGroupBIsIt() {
            Answer answer = http.get("$ecmo-compare?groupA=sex=male&groupB=sex=female&reference=female");

            assertThat(answer).hasStatus(400);
            assertThat(answer.body()).contains("Group A is compared with group B");
        }

        @Test
        void columnOfThreeValues_isNoTwoGroups() {
            Answer answer = http.get("$ecmo-compare?by=cardiac_arrest");

            assertThat(answer).hasStatus(400);
            assertThat(answer.body()).contains("ECMO-GRP-001", "refractory", "groupA");
        }

        @Test
        void runsInBothGroups_areCounted() {
            Answer answer = http.get("$ecmo-compare?groupA=sex=male&groupB=age_years=ge50");

            assertThat(answer).hasStatus(400);
            assertThat(answer.body()).contains("ECMO-GRP-002");
        }
    }

    @Nested
    class Warned {

        @ParameterizedTest
        @CsvSource({
            "'&filter=alive_at_30=present&outcome=alive_at_30', ECMO-GRP-006",
            "'&outcome=alive_at_30&adjust=age_years,sofa', ECMO-GRP-007",
            "'&outcome=alive_at_30&adjust=age_years,sofa,sex,bmi,weight_kg,height_cm,hx_diabetes,hx_hypertension,hx_smoking,hx_pad,"
                    + "pci,stemi,cardiac_arrest,anticoagulant_before,antiplatelet_before', ECMO-GRP-008",
            "'&outcome=alive_at_30&adjust=alive_at_30', ECMO-GRP-009",
            "'&outcome=alive_at_30&adjust=support_mode', ECMO-GRP-010",
            "'&outcome=alive_at_30&match=nearest&matchOn=age_years&caliper=0.01', ECMO-GRP-013",
            "'&outcome=alive_at_30&match=nearest&matchOn=age_years&test=fisher', ECMO-GRP-014",
            "'&outcome=alive_at_30&match=nearest&caliper=0.5&matchOn=age_years,sofa,sex', ECMO-GRP-015",
            "'&outcome=alive_at_30&adjust=lvef', ECMO-GRP-018",
            "'&outcome=icu_days&adjust=age_years', ECMO-GRP-020",
            "'&outcome=crossover', ECMO-GRP-006",
            "'&outcome=weaning&adjust=age_years&subgroup=sex', ECMO-GRP-007",
            "'&outcome=stemi&adjust=age_years,lvef&filter=stemi=present&impute=2', ECMO-GRP-006",
            "'&outcome=weaning&subgroup=ph', ECMO-GRP-023",
            "'&outcome=weaning&subgroup=preclosing', ECMO-GRP-023"
        })
        void figureThatMisleads_isWarnedOf(String more, String code) {
            assertThat(warnings(ask(PRECLOSING + more))).contains(code);
        }

        @Test
        void imputedDataWithoutAFiniteRatio_areWarnedOf() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR") + "&centre="
                    + DemoRegistry.centre("PAVLODAR") + "&by=centre&outcome=stemi&impute=3&adjust=age_years,lvef");

            assertThat(Reports.part(estimate(outcome(answer, "stemi"), "imputed-odds-ratio"), "value"))
                    .isEmpty();
            assertThat(warnings(answer)).contains("ECMO-GRP-011");
        }

        @Test
        void covariateOfOneGroup_isWarnedOfWhereItIsImputed() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR") + "&centre="
                    + DemoRegistry.centre("PAVLODAR") + "&by=centre&outcome=alive_at_28&impute=3&adjust=gfr");

            assertThat(sentences(answer))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("gfr is known of nobody in one group", "ECMO-GRP-010"));
        }

        @Test
        void matchedRunsWithoutTheEvent_areWarnedOf() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR")
                    + "&by=hx_pad&reference=absent&outcome=crossover&match=nearest&matchOn=age_years");
            ParametersParameterComponent outcome = outcome(answer, "crossover");

            assertThat(sentences(answer))
                    .anySatisfy(sentence -> assertThat(sentence).contains("matched runs had", "ECMO-GRP-006"));
            for (String name : List.of("matched-odds-ratio", "conditional-odds-ratio")) {
                assertThat(Reports.part(estimate(outcome, name), "value")).isEmpty();
            }
        }

        @Test
        void setsThatDoNotDiffer_haveARatioWithoutLimits() {
            Parameters answer = ask("$ecmo-compare?groupA=run_id=HM-03,HM-09,HM-11,HM-16,HM-24,HM-26,HM-29,HM-30"
                    + "&groupB=run_id=HM-14,HM-13,HM-22,HM-42,HM-48,HM-27,HM-38,HM-55,HM-18,HM-32,HM-33,HM-51,HM-36,HM-40"
                    + "&outcome=weaning&match=nearest&matchOn=age_years");
            ParametersParameterComponent ratio = estimate(outcome(answer, "weaning"), "matched-odds-ratio");

            assertThat(Reports.part(ratio, "value")).isPresent();
            assertThat(Reports.part(ratio, "lower")).isEmpty();
            assertThat(Reports.part(ratio, "pValue")).isEmpty();
            assertThat(sentences(answer))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("the matched-odds-ratio has no limits", "ECMO-GRP-024"))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("there is no conditional-odds-ratio", "ECMO-GRP-024"));
        }

        @Test
        void weightingByWhatSomeLack_andByWhatIsConstant_isWarnedOf() {
            Parameters answer = ask("$ecmo-compare?by=sex&outcome=weaning&weight=ate&matchOn=closure_devices&centre="
                    + DemoRegistry.centre("HENRI-MONDOR") + "&centre=" + DemoRegistry.centre("PAVLODAR"));

            assertThat(sentences(answer))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("lack a covariate of the propensity score", "ECMO-GRP-018"))
                    .anySatisfy(
                            sentence -> assertThat(sentence).contains("closure_devices is constant", "ECMO-GRP-010"));
        }

        @Test
        void groupWithoutTheEvent_hasNoWeightedRatio_andThatIsSaid() {
            Parameters answer = ask("$ecmo-compare?by=sex&outcome=cxi_limb_ischaemia&weight=ate&matchOn=sofa");

            assertThat(sentences(answer))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("there is no weighted-odds-ratio", "ECMO-GRP-024"));
        }

        @Test
        void everybodyWithTheEvent_hasARiskRatioWithoutLimits() {
            ParametersParameterComponent ratio = estimate(
                    outcome(
                            ask("$ecmo-compare?by=stemi&outcome=preclosing_success&centre="
                                    + DemoRegistry.centre("HENRI-MONDOR")),
                            "preclosing_success"),
                    "risk-ratio");

            assertThat(Reports.part(ratio, "value")).contains("1.0");
            assertThat(Reports.part(ratio, "lower")).isEmpty();
            assertThat(Reports.part(ratio, "upper")).isEmpty();
        }

        @Test
        void interactionOverSparseLevels_isWarnedOf() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR")
                    + "&by=hx_diabetes&outcome=weaning&subgroup=primary_diagnosis");

            assertThat(sentences(answer))
                    .anySatisfy(sentence -> assertThat(sentence)
                            .contains(
                                    "The interaction with `primary_diagnosis`", "Its P is too small", "ECMO-GRP-007"));
        }

        @Test
        void eventsForEachTerm_leaveOutTermsThatOthersSay() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR")
                    + "&by=ecpr&outcome=alive_at_28&adjust=cardiac_arrest");

            assertThat(sentences(answer))
                    .anySatisfy(sentence ->
                            assertThat(sentence).contains("There are 8.0 events for each of 2 terms", "ECMO-GRP-007"));
        }

        @Test
        void levelsWithoutARatio_areNamedWhereOthersHaveOne() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR")
                    + "&by=hx_diabetes&outcome=weaning&adjust=age_years&subgroup=primary_diagnosis");

            assertThat(sentences(answer))
                    .anySatisfy(sentence -> assertThat(sentence)
                            .contains(
                                    "no ratio is told at: aortic-dissection, myocarditis, pulmonary-embolism, takotsubo,"
                                            + " undetermined.",
                                    "ECMO-GRP-023"));
        }

        @Test
        void levelWhereEverybodyFaresAlike_isInNoTestOfInteraction() {
            String asked = PRECLOSING + "&outcome=weaning&subgroup=primary_diagnosis";
            // One run of each group, and neither was weaned
            String without = asked + "&exclude=primary_diagnosis=undetermined";

            assertThat(interaction(ask(asked))).isEqualTo(interaction(ask(without)));
        }

        private String interaction(Parameters answer) {
            return Reports.parts(answer, "forest")
                    .flatMap(row -> Reports.part(row, "interactionP").stream())
                    .distinct()
                    .reduce((one, other) -> one + " and " + other)
                    .orElseThrow();
        }

        @Test
        void setWhoseOutcomeIsHalfKnown_countsNowhere() {
            Parameters answer = ask("$ecmo-compare?centre=" + DemoRegistry.centre("HENRI-MONDOR")
                    + "&by=hx_diabetes&outcome=crossover&match=nearest&matchOn=age_years");
            ParametersParameterComponent outcome = outcome(answer, "crossover");
            ParametersParameterComponent matched = child(outcome, "groupA");
            ParametersParameterComponent others = child(outcome, "groupB");

            assertThat(warnings(answer)).contains("ECMO-GRP-022");
            assertThat(Reports.part(matched, "n")).isEqualTo(Reports.part(others, "n"));
            for (ParametersParameterComponent group : List.of(matched, others)) {
                assertThat(Stream.of("n", "missing", "leftOut")
                                .mapToInt(part -> Integer.parseInt(
                                        Reports.part(group, part).orElse("0")))
                                .sum())
                        .isEqualTo(Integer.parseInt(Reports.parts(answer, "matching")
                                .findFirst()
                                .flatMap(matching -> Reports.part(matching, "pairs"))
                                .orElseThrow()));
            }
        }

        @Test
        void outcomeToldByACovariate_hasFirthsEstimatesAndSaysSo() {
            Parameters answer = ask(PRECLOSING + "&outcome=alive_at_30&adjust=alive_at_30");
            ParametersParameterComponent adjusted = estimate(outcome(answer, "alive_at_30"), "adjusted-odds-ratio");

            assertThat(Reports.part(adjusted, "model")).contains("firth");
        }
    }
}
