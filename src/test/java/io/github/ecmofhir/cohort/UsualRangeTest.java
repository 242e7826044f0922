package io.github.ecmofhir.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.ecmo.Measurement;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualRangeTest {

    @Nested
    class Text {

        @ParameterizedTest
        @ValueSource(strings = {"30..250", "6.5..7.8", "..40", "5.."})
        void isReadAndWritten(String text) {
            assertThat(UsualRange.parse(text)).map(UsualRange::toString).contains(text);
        }

        @Test
        void ofNothing_isNoRange() {
            assertThat(UsualRange.parse("")).isEmpty();
        }
    }

    /** What the dictionary calls usual is what the profiles warn beyond of. */
    @Nested
    class Rules {

        private static final Pattern RULE = Pattern.compile(
                "\\(code\\.coding\\.where\\(([^)]+)\\)\\.exists\\(\\) implies"
                        + " value\\.ofType\\(Quantity\\)\\.all\\((code != '([^']+)' or )?\\(*(?:value >= ([0-9.]+) and )?value <= ([0-9.]+)");

        private static String rules;

        @BeforeAll
        static void readRules() {
            Guide guide = Guide.load(FhirContext.forR4Cached());
            rules = expression(guide, "ecmo-measurement", "ecmo-mea-3")
                    + expression(guide, "ecmo-circuit-parameter", "ecmo-param-2");
        }

        private static String expression(Guide guide, String profile, String rule) {
            return guide.profiles().stream()
                    .filter(definition -> definition.getId().endsWith(profile))
                    .flatMap(definition -> definition.getSnapshot().getElement().get(0).getConstraint().stream())
                    .filter(constraint -> constraint.getKey().equals(rule))
                    .map(ElementDefinitionConstraintComponent::getExpression)
                    .findFirst()
                    .orElseThrow();
        }

        /** Of this code, in the unit of the column where the rule has more than one. */
        private static Optional<String> stated(String code, String unit) {
            Matcher rule = RULE.matcher(rules);
            while (rule.find()) {
                boolean sameUnit = rule.group(3) == null || rule.group(3).equals(unit);
                if (rule.group(1).contains("'" + code + "'") && sameUnit) {
                    return Optional.of((rule.group(4) == null ? "" : rule.group(4)) + ".." + rule.group(5));
                }
            }
            return Optional.empty();
        }

        @ParameterizedTest
        @EnumSource
        void ofAMeasurement_isThatOfItsRule(Measurement measurement) {
            ColumnDescription column = Dictionary.ofCases().column(measurement.column());

            assertThat(column.usual().map(UsualRange::toString))
                    .isEqualTo(stated(codes(column).get(0), column.unit()));
        }

        /** Those its sources name. */
        private static List<String> codes(ColumnDescription column) {
            Matcher code = Pattern.compile("code = '([^']+)'").matcher(String.join(" ", column.sources()));
            return code.results().map(found -> found.group(1)).toList();
        }
    }
}
