package io.github.ecmofhir.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.validation.CheckedExample;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who installs our package in the validator of HL7 is told of every example what our server says: whether it is valid, and
 * for a failing example that the same rule is broken. The exceptions are listed with their reasons.
 */
class ValidationEngineParityTest {

    private static final Path HOME = Path.of("target/hl7-validator");
    private static final Path SUBMISSIONS = Path.of("src/site/resources");
    private static final Path DIFFERENCES = Path.of("src/test/resources/parity-differences.csv");

    private static Hl7Validator hl7;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        GuidePackage.main(new String[] {folder.toString(), GuideFiles.EXAMPLES.toString()});
        hl7 = Hl7Validator.start(HOME, folder.resolve("io.github.ecmofhir.guide-0.1.0.tgz"));
    }

    @Test
    void verdicts_differOnlyWhereListed_onEveryFifthExample() throws IOException {
        List<Example> examples = examples();
        requireOnlyListedDifferences(IntStream.range(0, examples.size())
                .filter(place -> place % 5 == 0)
                .mapToObj(examples::get)
                .toList());
    }

    @Test
    @Tag("slow")
    void verdicts_differOnlyWhereListed() throws IOException {
        requireOnlyListedDifferences(examples());
    }

    private static void requireOnlyListedDifferences(List<Example> examples) throws IOException {
        Set<String> names = examples.stream().map(Example::name).collect(Collectors.toSet());
        List<Difference> differences = new ArrayList<>();
        List<String> theirErrors = new ArrayList<>();
        for (Example example : examples) {
            List<Finding> theirs =
                    hl7.messages(example.json()).stream().map(Finding::of).toList();
            String theirVerdict = example.verdict(theirs.stream().anyMatch(Finding::isError), theirs);
            String ourVerdict = ourVerdict(example);
            if (!ourVerdict.equals(theirVerdict)) {
                differences.add(new Difference(example.name(), ourVerdict, theirVerdict));
                theirs.stream().filter(Finding::isError).forEach(error -> theirErrors.add(example.name() + error));
            }
        }
        assertThat(differences)
                .as(() -> String.join("\n", theirErrors))
                .containsExactlyInAnyOrderElementsOf(listed().stream()
                        .map(Difference::of)
                        .filter(difference -> names.contains(difference.example()))
                        .toList());
    }

    private static String ourVerdict(Example example) {
        boolean hasErrors = CheckedExample.issues(example.json()).stream().anyMatch(Issue::isError);
        List<Finding> findings = example.breaksARule()
                ? OfflineValidator.shared().messages(example.json()).stream()
                        .map(Finding::of)
                        .toList()
                : List.of();
        return example.verdict(hasErrors, findings);
    }

    @Test
    void everyListedDifference_hasAReason() throws IOException {
        assertThat(listed())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("reason")).isNotBlank());
    }

    static List<StructureDefinition> profilesAndExtensions() {
        return BrokenRule.profilesAndExtensions();
    }

    /** A rule that names an element which its resource type does not have is a mistake; no example shows it. */
    @ParameterizedTest
    @MethodSource("profilesAndExtensions")
    void rules_nameOnlyElementsThatThereAre(StructureDefinition definition) {
        for (ElementDefinition element : definition.getDifferential().getElement()) {
            for (ElementDefinitionConstraintComponent rule : element.getConstraint()) {
                assertThatCode(() -> hl7.fhirPath()
                                .check(
                                        null,
                                        definition.getType(),
                                        definition.getType(),
                                        element.getPath(),
                                        rule.getExpression()))
                        .as(rule.getKey())
                        .doesNotThrowAnyException();
            }
        }
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>(GuideFiles.examples("").stream()
                .map(name -> new Example(name, GuideFiles.example(name)))
                .toList());
        for (String name : List.of("run", "follow-up")) {
            examples.add(new Example(name, Files.readString(SUBMISSIONS.resolve(name + ".json"))));
        }
        return examples;
    }

    private static List<CSVRecord> listed() throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(DIFFERENCES)) {
            return format.parse(reader).getRecords();
        }
    }

    private record Example(String name, String json) {

        boolean breaksARule() {
            return name.endsWith("-fail");
        }

        /** {@code valid} or {@code error}, and after it the rule that the example is made to break if it is named. */
        String verdict(boolean hasErrors, List<Finding> findings) {
            String verdict = hasErrors ? "error" : "valid";
            if (!breaksARule()) {
                return verdict;
            }
            BrokenRule rule = BrokenRule.of(name);
            return findings.stream().anyMatch(finding -> rule.isIn(finding.text()))
                    ? verdict + " " + rule.name()
                    : verdict;
        }
    }

    /** What a validator says, with the rule it names; our server says the same in its own words. */
    private record Finding(boolean isError, String text) {

        static Finding of(SingleValidationMessage message) {
            return new Finding(
                    message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0,
                    message.getMessageId() + " " + message.getLocationString() + " " + message.getMessage());
        }

        static Finding of(ValidationMessage message) {
            return new Finding(
                    message.getLevel().isError(),
                    message.getMessageId() + " " + message.getLocation() + " " + message.getMessage());
        }

        @Override
        public String toString() {
            return ": " + text;
        }
    }

    private record Difference(String example, String ours, String theirs) {

        static Difference of(CSVRecord line) {
            return new Difference(line.get("example"), line.get("ours"), line.get("theirs"));
        }
    }
}
