package io.github.ecmofhir.validation.finding;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One thing that HAPI's validator said.
 *
 * @param kind its message id; empty where it gave none
 * @param location as the validator wrote it, within the resource
 * @param place of the resource that was checked
 */
record Finding(Severity severity, String kind, String message, String location, Spot spot, Place place) {

    /** What the terminology service said to the validator. */
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(error message = .*\\)$", Pattern.DOTALL);

    private static final Pattern ENTRY =
            Pattern.compile("^Bundle\\.entry\\[(\\d+)]\\.resource(?:/\\*([A-Za-z]*)[^*]*\\*/)?");

    static Finding of(SingleValidationMessage said, @Nullable Resource resource, Place place) {
        String location = plain(text(said.getLocationString()));
        Matcher entry = ENTRY.matcher(location);
        boolean within = entry.find();
        String inside = within ? typed(location.substring(entry.end()), text(entry.group(2))) : location;
        return new Finding(
                severity(said.getSeverity()),
                text(said.getMessageId()),
                ASIDE.matcher(text(said.getMessage())).replaceFirst(""),
                inside,
                Spot.at(within ? entry(resource, Integer.parseInt(entry.group(1))) : resource, inside),
                place);
    }

    /** Number of the entry, starting at 1, that a location inside a bundle points to; null if it points to none. */
    static @Nullable Integer entryOf(@Nullable String location) {
        Matcher entry = ENTRY.matcher(text(location));
        return entry.find() ? Integer.valueOf(Integer.parseInt(entry.group(1)) + 1) : null;
    }

    /** XML's parser writes {@code /f:Patient/f:name} where that of JSON writes {@code Patient.name}. */
    private static String plain(String location) {
        return location.startsWith("/f:")
                ? location.substring(1).replace("f:", "").replace('/', '.')
                : location;
    }

    /** A path within an entry begins with the type of its resource, like any other. */
    private static String typed(String path, String type) {
        String plain = path.replaceFirst("^\\.", "");
        return type.isEmpty() || plain.startsWith(type + ".") || plain.equals(type)
                ? plain
                : plain.isEmpty() ? type : type + "." + plain;
    }

    private static @Nullable Resource entry(@Nullable Resource resource, int index) {
        return resource instanceof Bundle bundle && index < bundle.getEntry().size()
                ? bundle.getEntry().get(index).getResource()
                : null;
    }

    boolean is(String start) {
        return kind.regionMatches(true, 0, start, 0, start.length());
    }

    /** An issue at the element that the finding is about. */
    Issue issue(ProblemCode code, String found, String needed, String mend) {
        return issue(code, spot.path(), found, needed, mend);
    }

    /** An issue at another element. */
    Issue issue(ProblemCode code, String path, String found, String needed, String mend) {
        return new Issue(severity, code.code(), code.category(), place.at(path), found, needed, mend);
    }

    private static Severity severity(ResultSeverityEnum severity) {
        return switch (severity) {
            case FATAL, ERROR -> Severity.ERROR;
            case WARNING -> Severity.WARNING;
            case INFORMATION -> Severity.INFORMATION;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
