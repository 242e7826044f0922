package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Elements that are missing, or stand too often. */
final class Cardinalities implements Saying {

    private static final Pattern COUNT = Pattern.compile(
            "^(\\S+): (minimum required|max allowed) = (\\d+), but (?:only )?found (\\d+) \\(from ([^)]+)\\)");
    private static final Pattern SLICE =
            Pattern.compile("^Slice '([^']+)': a matching slice is required, but not found \\(from ([^)]+)\\)");
    private static final String EXTENSION = "extension:";

    /** More is no help to a reader. */
    private static final int MOST_TYPES = 4;

    private final Profiles profiles;

    Cardinalities(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        Matcher slice = SLICE.matcher(finding.message());
        if (slice.find()) {
            return Optional.of(tooFew(finding, element(slice.group(1), slice.group(2)), "1", "0"));
        }
        Matcher count = COUNT.matcher(finding.message());
        if (!count.find()) {
            return Optional.empty();
        }
        Element element = element(count.group(1), count.group(5));
        return Optional.of(
                count.group(2).startsWith("minimum")
                        ? tooFew(finding, element, count.group(3), count.group(4))
                        : tooMany(finding, element, count.group(3), count.group(4)));
    }

    private static Issue tooFew(Finding finding, Element element, String needed, String found) {
        return finding.issue(
                ProblemCode.VALUE_MISSING,
                finding.spot().path() + "." + element.step(),
                "0".equals(found) ? element.words() + " is missing." : element.words() + " stands " + found + " times.",
                element.profile() + " needs at least " + needed + ".",
                element.mend());
    }

    private static Issue tooMany(Finding finding, Element element, String needed, String found) {
        boolean none = "0".equals(needed);
        return finding.issue(
                ProblemCode.TOO_MANY,
                finding.spot().path() + "." + element.step(),
                element.words() + " stands " + ("1".equals(found) ? "there." : found + " times."),
                none ? element.profile() + " does not allow it." : element.profile() + " needs at most " + needed + ".",
                none ? "Remove it." : "Remove what is too many.");
    }

    /** Of a path like {@code Procedure.extension:relation} the last element, below the place of the finding. */
    private Element element(String path, String canonical) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String profile = Profiles.named(canonical);
        if (!last.startsWith(EXTENSION)) {
            String name = last.replaceFirst(":.*", "");
            return new Element(
                    name.replace("[x]", ""), "`" + name + "`", "Add " + written(name, path, canonical) + ".", profile);
        }
        Optional<String> url = profiles.extension(canonical, path);
        String name = url.map(Shown::name).orElse(last.substring(EXTENSION.length()));
        return new Element(
                "extension('" + url.orElse(name) + "')",
                (url.isPresent() ? "The extension `" : "The part `") + name + "`",
                "Add an extension with the url `" + url.orElse(name) + "`.",
                profile);
    }

    /** {@code `effectiveDateTime` or `effectivePeriod`} for {@code effective[x]}, as it stands in JSON. */
    private String written(String name, String path, String canonical) {
        List<String> types = name.endsWith("[x]") ? profiles.types(canonical, path) : List.of();
        return types.isEmpty() || types.size() > MOST_TYPES
                ? "`" + name + "`"
                : Shown.or(types.stream()
                        .map(type -> "`" + name.replace("[x]", "") + Shown.capital(type) + "`")
                        .toList());
    }

    /**
     * An element that is missing or too many.
     *
     * @param step from its parent, in FHIRPath
     */
    private record Element(String step, String words, String mend, String profile) {}
}
