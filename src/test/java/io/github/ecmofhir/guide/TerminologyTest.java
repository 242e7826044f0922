package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminologyTest {

    private static final Pattern QUOTED_CODE = Pattern.compile("code = '([^']+)'");

    /** Rules that repeat the codes of a value set for speed must repeat them exactly. */
    @Nested
    class RulesThatRepeatCodes {

        @Test
        void cannulationSites_areThoseOfTheValueSets() {
            List<String> inRule = codesIn("ecmo-cannulation", "ecmo-can-1");
            assertThat(inRule)
                    .containsAll(codesOf("ecmo-arterial-site"))
                    .containsAll(codesOf("ecmo-venous-site"))
                    .hasSize(4
                            + codesOf("ecmo-arterial-site").size()
                            + codesOf("ecmo-venous-site").size());
        }

        @Test
        void complicationPrefix_givesTheGroupOfTheCodeSystem() {
            String rule = expression("ecmo-complication", "ecmo-cx-4");
            List<ConceptDefinitionComponent> types = GuideFiles.definition(CodeSystem.class, "ecmo-complication-type")
                    .getConcept();
            assertThat(types).allSatisfy(type -> {
                String group = type.getPropertyFirstRep().getValueCodeType().getCode();
                String prefix = type.getCode().substring(0, type.getCode().indexOf('-') + 1);
                String sign =
                        type.getCode().equals("access-infection") ? "code = 'access-infection'" : "'" + prefix + "'";
                assertThat(Stream.of(rule.split("\\) and \\("))
                                .filter(part -> part.contains(sign))
                                .filter(part -> part.contains("category.coding.where(code = '" + group + "')")))
                        .as(type.getCode())
                        .hasSize(1);
            });
        }

        @Test
        void modesOfTheRun_areThoseOfTheValueSet() {
            assertThat(codesIn("ecmo-run", "ecmo-run-8")).containsExactlyInAnyOrderElementsOf(codesOf("ecmo-mode"));
        }

        @Test
        void measurementUnits_coverTheValueSet() {
            assertThat(codesIn("ecmo-measurement", "ecmo-mea-1")).containsAll(codesOf("ecmo-measurement"));
        }

        private List<String> codesOf(String valueSet) {
            return GuideFiles.definition(ValueSet.class, valueSet).getCompose().getInclude().stream()
                    .flatMap(include -> include.getConcept().stream())
                    .map(ValueSet.ConceptReferenceComponent::getCode)
                    .toList();
        }

        private List<String> codesIn(String profile, String key) {
            return QUOTED_CODE
                    .matcher(expression(profile, key))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }

        private String expression(String profile, String key) {
            return GuideFiles.definition(StructureDefinition.class, profile).getDifferential().getElement().stream()
                    .flatMap(element -> element.getConstraint().stream())
                    .filter(constraint -> constraint.getKey().equals(key))
                    .map(ElementDefinitionConstraintComponent::getExpression)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Nested
    class Units {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "[Ch]",
                    "[IU]",
                    "[IU]/kg",
                    "mL/min/{1.73_m2}",
                    "cGy.cm2",
                    "mm[Hg]",
                    "mmol/L",
                    "umol/L",
                    "/min",
                    "L/min",
                    "Cel",
                    "%",
                    "min",
                    "h",
                    "d",
                    "a",
                    "kg/m2",
                    "[pH]",
                    "10*9/L",
                    "g/dL",
                    "U/L",
                    "mGy",
                    "mL"
                })
        void unitOfTheGuide_isUcum(String unit) {
            assertThat(Ucum.isUnit(unit)).isTrue();
        }

        @Test
        void unitThatDoesNotExist_isRefused() {
            assertThat(Ucum.isUnit("mmol/LL")).isFalse();
        }
    }

    /** Codes the validator must not wave through, and those it must not refuse. */
    @Nested
    class UnknownCodes {

        private static final OfflineValidator VALIDATOR = OfflineValidator.shared();

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ecmo-complication-example vascular-access",
                    "ecmo-run-example weaned-survived-48h",
                    "ecmo-run-example peripheral-femoro-femoral",
                    "ecmo-cannulation-example arterial-return",
                    "ecmo-shock-team-example cardiac-surgeon"
                })
        void unknownLocalCode_isAnError(String exampleAndCode) {
            Matcher words = Pattern.compile("(\\S+) (\\S+)").matcher(exampleAndCode);
            assertThat(words.matches()).isTrue();
            String changed = GuideFiles.example(words.group(1)).replace('"' + words.group(2) + '"', "\"no-such-code\"");
            assertThat(VALIDATOR.errors(changed)).isNotEmpty();
        }

        @Test
        void unknownExternalCodeInAnExtensibleList_isOnlyAWarning() {
            String changed = GuideFiles.example("ecmo-indication-example").replace("401303003", "999999999");
            assertThat(VALIDATOR.errors(changed)).isEmpty();
            assertThat(VALIDATOR.messages(changed)).isNotEmpty();
        }
    }

    @Nested
    class ConceptMaps {

        @Test
        void codesOfOurs_areDefined() {
            List<String> unknown = GuideFiles.definitions().stream()
                    .filter(ConceptMap.class::isInstance)
                    .map(ConceptMap.class::cast)
                    .flatMap(map -> map.getGroup().stream())
                    .flatMap(group -> Stream.concat(
                            group.getElement().stream().map(element -> group.getSource() + "#" + element.getCode()),
                            group.getElement().stream()
                                    .flatMap(element -> element.getTarget().stream())
                                    .map(target -> group.getTarget() + "#" + target.getCode())))
                    .filter(code -> code.startsWith("https://w3id.org/ecmo-fhir/CodeSystem/"))
                    .filter(code -> !isDefined(code))
                    .toList();
            assertThat(unknown).isEmpty();
        }

        @Test
        void threeOfThem_areThere() {
            assertThat(GuideFiles.definitions())
                    .filteredOn(ConceptMap.class::isInstance)
                    .extracting(resource -> resource.getIdElement().getIdPart())
                    .containsExactlyInAnyOrder("csecls-to-ecmo", "ecmo-to-elso", "ecmo-to-omop-ecls");
        }

        private static boolean isDefined(String code) {
            String[] parts = code.split("#", 2);
            return GuideFiles.definitions().stream()
                    .filter(CodeSystem.class::isInstance)
                    .map(CodeSystem.class::cast)
                    .filter(system -> parts[0].equals(system.getUrl()))
                    .flatMap(system -> system.getConcept().stream())
                    .anyMatch(concept -> parts[1].equals(concept.getCode()));
        }
    }
}
