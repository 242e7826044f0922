package io.github.ecmofhir.validation.finding;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.PrimitiveType;

/** Values that are not written as their type is: dates, times, numbers. */
final class Forms implements Saying {

    private static final Pattern LOCAL_TIME =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?$");
    private static final Pattern QUOTED = Pattern.compile("'(.*?)'", Pattern.DOTALL);
    /** What HAPI's own date says of text that is none. */
    private static final Pattern UNREAD = Pattern.compile("Invalid date/time format: \"(.*?)\"", Pattern.DOTALL);

    private static final Pattern REGEX =
            Pattern.compile("^Element value '(.*)' does not meet (\\w+) regex", Pattern.DOTALL);
    private static final Pattern NO_TYPE = Pattern.compile(
            "^The type of element (\\w+) is not known.* Valid types at this point are (.*)$", Pattern.DOTALL);
    private static final Pattern LEAST =
            Pattern.compile("^(?:\\w+ )?value is less than permitted minimum value of (\\S+)$");
    private static final Pattern JSON_TYPE =
            Pattern.compile("^Error parsing JSON: the primitive value must be an? (\\w+)$");

    private static final Pattern NO_LIST = Pattern.compile("^The property \\S+ must be an? (?:JSON )?Array, not an? ");

    private static final String DATE_TIME =
            "A date is written YYYY, YYYY-MM or YYYY-MM-DD, with a time YYYY-MM-DDThh:mm:ss and the offset from UTC.";

    /** Kinds of finding, lower case, each with what is needed there. */
    private static final Map<String, String> NEEDED = Map.of(
            "type_specific_checks_dt_datetime_valid", DATE_TIME,
            "type_specific_checks_dt_date_valid", "A date is written YYYY, YYYY-MM or YYYY-MM-DD.",
            "type_specific_checks_dt_datetime_regex",
                    "An instant is written YYYY-MM-DDThh:mm:ss with the offset from UTC.",
            "type_specific_checks_dt_decimal_valid", "A decimal number is needed.",
            "type_specific_checks_dt_integer_valid", "A whole number is needed.",
            "type_specific_checks_dt_boolean_value", "`true` or `false` is needed.");

    @Override
    public Optional<Issue> say(Finding finding) {
        String value = value(finding);
        boolean aboutTime = finding.is("Type_Specific_Checks_DT_");
        if (aboutTime && LOCAL_TIME.matcher(value).matches()) {
            return Optional.of(finding.issue(
                    ProblemCode.TIME_WITHOUT_OFFSET,
                    "The time `" + value + "` has no offset from UTC.",
                    "Without it nobody can tell how much time lies between two events.",
                    "Write the hospital's offset after it, as in `" + value.substring(0, 16)
                            + (value.length() > 16 ? value.substring(16) : ":00")
                            + "+05:00`, or send the date alone."));
        }
        String needed = NEEDED.get(finding.kind().toLowerCase(Locale.ROOT));
        if (needed != null) {
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    "The value is " + Shown.quoted(value) + ".",
                    needed,
                    "Correct the value."));
        }
        return others(finding, value);
    }

    private static Optional<Issue> others(Finding finding, String value) {
        Matcher regex = REGEX.matcher(finding.message());
        if (regex.find()) {
            String type = regex.group(2);
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    Shown.quoted(regex.group(1)) + " is no " + type + ".",
                    "dateTime".equals(type) ? DATE_TIME : "",
                    "Correct the value."));
        }
        Matcher type = NO_TYPE.matcher(finding.message());
        if (type.find()) {
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    finding.spot().path() + "." + type.group(1),
                    "`" + type.group(1) + "` is of a type that does not belong here.",
                    "The types are " + type.group(2) + ".",
                    "Send one of these."));
        }
        if (NO_LIST.matcher(finding.message()).find()) {
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    "This is no list.",
                    "What may stand more than once is a list in JSON, even if it stands once.",
                    "Put it in square brackets."));
        }
        Matcher json = JSON_TYPE.matcher(finding.message());
        if (json.find()) {
            boolean string = "string".equals(json.group(1));
            return Optional.of(finding.issue(
                    ProblemCode.VALUE_NOT_ALLOWED,
                    string ? "The value is not in quotes." : "The value is in quotes, or of another type.",
                    "It must be " + Shown.article(json.group(1)) + (string ? "." : ", without quotes."),
                    "Correct the value."));
        }
        Matcher least = LEAST.matcher(finding.message());
        return least.find()
                ? Optional.of(finding.issue(
                        ProblemCode.VALUE_NOT_ALLOWED,
                        "The value is " + Shown.quoted(value) + ".",
                        "At least " + least.group(1) + " is needed.",
                        "Correct the value."))
                : Optional.empty();
    }

    private static String value(Finding finding) {
        if (finding.spot().element() instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            return primitive.getValueAsString();
        }
        Matcher unread = UNREAD.matcher(finding.message());
        if (unread.find()) {
            return unread.group(1);
        }
        Matcher quoted = QUOTED.matcher(finding.message());
        return quoted.find() ? quoted.group(1) : "";
    }
}
