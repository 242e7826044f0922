package io.github.ecmofhir.guide;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.validation.CheckedExample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;

/**
 * An example that breaks one rule.
 *
 * @param profiles canonicals that it claims
 * @param mistake what it does wrong, in words
 */
record FailingExample(String name, List<String> profiles, String mistake) {

    private static final Path SOURCES = Path.of("profiles/fsh/examples/rules");
    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^Description: \"((?:[^\"\\\\]|\\\\.)*)\"");

    static FailingExample read(String name) {
        IBaseResource resource = GuideFiles.parse(GuideFiles.EXAMPLES.resolve(name + ".json"));
        List<String> profiles = resource.getMeta().getProfile().stream()
                .map(IPrimitiveType::getValueAsString)
                .toList();
        return new FailingExample(name, profiles, description(name));
    }

    private static String description(String name) {
        try {
            Matcher description = DESCRIPTION.matcher(Files.readString(SOURCES.resolve(name + ".fsh")));
            if (!description.find()) {
                throw new IllegalStateException(name + " has no description.");
            }
            return description.group(1).replaceAll("\\\\(.)", "$1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server says of its rule: the rule's own finding, else the first error, else the first warning. */
    String message() {
        List<Issue> issues = CheckedExample.issues(GuideFiles.example(name));
        String code = name.replaceFirst("^(ecmo-[a-z]+-[0-9]+[a-z]?).*", "$1").toUpperCase(Locale.ROOT);
        return issues.stream()
                .filter(issue -> issue.code().equals(code))
                .findFirst()
                .or(() -> issues.stream().filter(Issue::isError).findFirst())
                .or(() -> issues.stream().findFirst())
                .map(Issue::sentence)
                .orElseThrow(() -> new IllegalStateException("The server finds nothing wrong with " + name + "."));
    }
}
