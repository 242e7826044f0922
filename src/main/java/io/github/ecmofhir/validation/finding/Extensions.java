package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;

/** Extensions that are not known, stand at the wrong place, or hold the wrong type or parts. */
final class Extensions implements Saying {

    private static final Pattern UNKNOWN = Pattern.compile("^Unknown extension (\\S+)$");
    private static final Pattern PART =
            Pattern.compile("^Sub-extension url '(.*)' is not defined by the Extension (\\S+)$");
    private static final Pattern CONTEXT = Pattern.compile(
            "^The (?:modifier )?extension (\\S+) is not allowed to be used at this point \\(this element is (.*); allowed.*? = (.*)\\)$");
    private static final Pattern TYPE = Pattern.compile(
            "^The (?:Extension|Profile) '([^']+)' definition allows for the types? \\[?([A-Za-z, ]+)]? but found type (\\w+)$");

    private static final Pattern CHOICE = Pattern.compile("(\\w+)\\.ofType\\(\\w+\\)$");

    private final Profiles profiles;

    Extensions(Profiles profiles) {
        this.profiles = profiles;
    }

    /** An extension of ours that does not exist; of foreign ones nobody here knows. */
    static boolean isUnknown(Finding finding) {
        Matcher unknown = UNKNOWN.matcher(finding.message());
        return unknown.matches() && Guide.isOurs(unknown.group(1));
    }

    @Override
    public Optional<Issue> say(Finding finding) {
        if (finding.is("Extension_EXT_Url_NotFound")) {
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_MISSING,
                    finding.spot().path() + ".url",
                    "An extension has no `url`.",
                    "Only its url says what an extension means.",
                    "Add `url`."));
        }
        return Stream.of(unknown(finding), part(finding), context(finding), type(finding))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Issue> unknown(Finding finding) {
        Matcher unknown = UNKNOWN.matcher(finding.message());
        if (!unknown.matches()) {
            return Optional.empty();
        }
        ProblemCode code = ProblemCode.EXTENSION_UNKNOWN;
        return Optional.of(new Issue(
                Severity.ERROR,
                code.code(),
                code.category(),
                finding.place().at(finding.spot().path()),
                "There is no extension `" + unknown.group(1) + "`.",
                "What it holds would be stored and never counted.",
                Nearest.to(unknown.group(1), profiles.extensions())
                        .map(url -> "Did you mean `" + url + "`?")
                        .orElse("Correct its url, or use a url of your own.")));
    }

    private Optional<Issue> part(Finding finding) {
        Matcher part = PART.matcher(finding.message());
        if (!part.matches()) {
            return Optional.empty();
        }
        List<String> parts = profiles.parts(part.group(2));
        return Optional.of(finding.issue(
                ProblemCode.VALUE_NOT_ALLOWED,
                Shown.quoted(part.group(1)) + " is no part of the extension " + Shown.name(part.group(2)) + ".",
                parts.isEmpty()
                        ? ""
                        : "Its parts are "
                                + String.join(
                                        ", ", parts.stream().map(Shown::quoted).toList()) + ".",
                Nearest.to(part.group(1), parts)
                        .map(name -> "Did you mean " + Shown.quoted(name) + "?")
                        .orElse("Correct the url.")));
    }

    private static Optional<Issue> context(Finding finding) {
        Matcher context = CONTEXT.matcher(finding.message());
        return context.matches()
                ? Optional.of(finding.issue(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        finding.spot().path() + ".extension('" + context.group(1) + "')",
                        "The extension " + Shown.name(context.group(1)) + " does not belong here.",
                        "It belongs to " + context.group(3).replaceAll("\\be:", "") + ".",
                        "Move it there, or remove it."))
                : Optional.empty();
    }

    /** Of an extension, or of an element that has one of several types. */
    private static Optional<Issue> type(Finding finding) {
        Matcher type = TYPE.matcher(finding.message());
        if (!type.matches()) {
            return Optional.empty();
        }
        List<String> types = List.of(type.group(2).split(", "));
        Matcher choice = CHOICE.matcher(finding.spot().path());
        boolean isExtension = finding.is("Extension_EXT_Type")
                || finding.spot().extension() != null && choice.find() && "value".equals(choice.group(1));
        Extension extension = finding.spot().extension();
        String name = !isExtension || extension == null
                ? finding.spot().path().replaceFirst("\\.ofType\\(.*\\)$", "").replaceFirst(".*\\.", "")
                : Shown.name(extension.getUrl());
        List<String> elements = types.stream()
                .map(each -> "`" + (isExtension ? "value" : name) + Shown.capital(each) + "`")
                .toList();
        return Optional.of(finding.issue(
                ProblemCode.VALUE_NOT_ALLOWED,
                Shown.quoted(name) + " holds " + Shown.article(type.group(3)) + ".",
                "It holds " + Shown.or(types.stream().map(Shown::article).toList()) + ".",
                "Send " + Shown.or(elements) + "."));
    }
}
