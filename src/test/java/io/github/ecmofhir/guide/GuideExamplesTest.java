package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Enumerations.BindingStrength;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples are the contract of the profiles. {@code <profile>-example} is valid and complete; {@code <rule>-pass}
 * keeps a rule at its edge; {@code <rule>-fail} breaks that rule and nothing else. A rule is named by its invariant key
 * ({@code ecmo-run-3}), by {@code binding-<value set>}, or by {@code fixed-<profile>-<element>}; a further word tells two
 * examples of one rule apart ({@code ecmo-can-1-venous-fail}).
 */
class GuideExamplesTest {

    private static final OfflineValidator VALIDATOR = OfflineValidator.shared();

    /** Rules of core R4 that say in its words what a rule of ours says in plain ones, and so always come with it. */
    private static final Set<String> CORE_TWINS = Set.of("#per-1", "#obs-6", "Terminology_PassThrough_TX_Message");

    @Nested
    class PlainExamples {

        static List<String> names() {
            return GuideFiles.examples("-example");
        }

        @ParameterizedTest
        @MethodSource("names")
        void example_isValid(String name) {
            assertThat(VALIDATOR.errors(GuideFiles.example(name))).isEmpty();
        }

        @Test
        void everyProfile_hasOne() {
            assertThat(names())
                    .containsExactlyInAnyOrderElementsOf(profiles().stream()
                            .map(profile -> profile.getIdPart() + "-example")
                            .toList());
        }
    }

    /** Must support: a sender fills it when known, the server keeps and returns it. */
    @Nested
    class MustSupport {

        /** Elements a complete resource cannot carry beside its others: why there is no value, why it was not done. */
        private static final Set<String> EXCLUSIVE = Set.of("dataAbsentReason", "statusReason");

        static List<String> names() {
            return GuideFiles.examples("-example");
        }

        @ParameterizedTest
        @MethodSource("names")
        void example_carriesEveryElement(String name) {
            IBaseResource example = GuideFiles.parse(GuideFiles.EXAMPLES.resolve(name + ".json"));
            IFhirPath engine = FhirContext.forR4Cached().newFhirPath();
            List<String> missing = GuideFiles.definition(StructureDefinition.class, name.replace("-example", ""))
                    .getDifferential()
                    .getElement()
                    .stream()
                    .filter(ElementDefinition::getMustSupport)
                    .filter(element -> EXCLUSIVE.stream()
                            .noneMatch(exclusive -> element.getPath().endsWith("." + exclusive)))
                    .map(this::expression)
                    .filter(expression ->
                            engine.evaluate(example, expression, IBase.class).isEmpty())
                    .toList();
            assertThat(missing).isEmpty();
        }

        private String expression(ElementDefinition element) {
            return element.hasSliceName()
                    ? element.getPath() + "('"
                            + element.getTypeFirstRep().getProfile().get(0).getValue() + "')"
                    : element.getPath().replace("[x]", "");
        }
    }

    @Nested
    class PassingExamples {

        static List<String> names() {
            return GuideFiles.examples("-pass");
        }

        @ParameterizedTest
        @MethodSource("names")
        void example_isValid(String name) {
            assertThat(VALIDATOR.errors(GuideFiles.example(name))).isEmpty();
        }
    }

    @Nested
    class FailingExamples {

        static List<String> names() {
            return GuideFiles.examples("-fail");
        }

        @ParameterizedTest
        @MethodSource("names")
        void example_breaksItsRuleAndNothingElse(String name) {
            BrokenRule rule = BrokenRule.of(name);
            ResultSeverityEnum least = rule.isWarning() ? ResultSeverityEnum.WARNING : ResultSeverityEnum.ERROR;
            List<SingleValidationMessage> broken = VALIDATOR.messages(GuideFiles.example(name)).stream()
                    .filter(message -> message.getSeverity().compareTo(least) >= 0)
                    .filter(message -> CORE_TWINS.stream()
                            .noneMatch(twin -> message.getMessageId().endsWith(twin)))
                    .toList();
            assertThat(broken)
                    .singleElement()
                    .satisfies(message -> assertThat(message.getMessageId() + " " + message.getLocationString() + " "
                                    + message.getMessage())
                            .contains(rule.sign()));
        }
    }

    @Nested
    class Completeness {

        @Test
        void everyInvariant_hasPassAndFail() {
            Set<String> keys = BrokenRule.profilesAndExtensions().stream()
                    .flatMap(BrokenRule::rules)
                    .map(ElementDefinition.ElementDefinitionConstraintComponent::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(PassingExamples.names())
                    .containsAll(keys.stream().map(key -> key + "-pass").toList());
            assertThat(FailingExamples.names())
                    .containsAll(keys.stream().map(key -> key + "-fail").toList());
        }

        @Test
        void everyRequiredBinding_hasPassAndFail() {
            Set<String> valueSets = BrokenRule.profilesAndExtensions().stream()
                    .filter(definition -> definition.getContext().stream()
                            .noneMatch(context -> context.getExpression().startsWith("MeasureReport")))
                    .flatMap(definition -> definition.getDifferential().getElement().stream())
                    .filter(element -> element.getBinding().getStrength() == BindingStrength.REQUIRED)
                    .map(element -> element.getBinding().getValueSet().replaceFirst(".*/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(PassingExamples.names())
                    .containsAll(valueSets.stream()
                            .map(id -> "binding-" + id + "-pass")
                            .toList());
            assertThat(FailingExamples.names())
                    .containsAll(valueSets.stream()
                            .map(id -> "binding-" + id + "-fail")
                            .toList());
        }
    }

    private static List<StructureDefinition> profiles() {
        return BrokenRule.profilesAndExtensions().stream()
                .filter(definition -> !"Extension".equals(definition.getType()))
                .toList();
    }
}
