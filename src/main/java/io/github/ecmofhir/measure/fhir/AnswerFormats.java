package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats in which an operation answers.
 *
 * @param subject what is answered, for messages
 * @param names media type of the answer → the names under which it may be asked for
 * @param usual media type where nothing is asked for
 */
record AnswerFormats(String subject, Map<String, List<String>> names, String usual) {

    /** Under which names Parameters are asked for, in either form. */
    static final List<String> OF_PARAMETERS = List.of(
            "json",
            "text/json",
            "application/json",
            "application/fhir+json",
            "application/json+fhir",
            "xml",
            "text/xml",
            "application/xml",
            "application/fhir+xml",
            "application/xml+fhir");

    /** Under which names a table for programs is asked for. */
    static final List<String> OF_CSV = List.of("csv", CsvLines.TYPE);

    static final String R_SCRIPT = "text/x-r";

    /** Under which names an R script is asked for. */
    private static final List<String> OF_R = List.of("r", R_SCRIPT);

    private static final String PARAMETERS = "";

    private static final Pattern WEIGHT = Pattern.compile(";\\s*q=([01](?:\\.[0-9]{0,3})?)");

    /** Parameters as the usual answer, and a table for programs. */
    static AnswerFormats withTable(String subject) {
        return new AnswerFormats(subject, Map.of(CsvLines.TYPE, OF_CSV, PARAMETERS, OF_PARAMETERS), PARAMETERS);
    }

    /** Parameters as the usual answer, a table for programs, and an R script. */
    static AnswerFormats withScript(String subject) {
        return new AnswerFormats(
                subject, Map.of(CsvLines.TYPE, OF_CSV, R_SCRIPT, OF_R, PARAMETERS, OF_PARAMETERS), PARAMETERS);
    }

    /**
     * What is asked for by {@code _format}, else by that of Accept with the greatest weight that there is, else the usual.
     *
     * @throws Problem REQ_NOT_ACCEPTABLE for another {@code _format}
     */
    String asked(RequestDetails request) {
        String[] format = request.getParameters().get("_format");
        if (format != null && format.length > 0) {
            return known(format[0])
                    .orElseThrow(() -> Problem.of(
                            ProblemCode.REQ_NOT_ACCEPTABLE,
                            Place.parameter("_format"),
                            "`" + format[0] + "` is no format of " + subject + ".",
                            "There are: " + shortNames() + ".",
                            "Name one of these, or leave it out."));
        }
        return Stream.ofNullable(request.getHeader("Accept"))
                .flatMap(accept -> Arrays.stream(accept.split(",")))
                .sorted(Comparator.comparingDouble(AnswerFormats::weight).reversed())
                .flatMap(type -> known(type).stream())
                .findFirst()
                .orElse(usual);
    }

    /** The parameter q of a media range; 1 where it is left out or cannot be read. */
    private static double weight(String range) {
        Matcher weight = WEIGHT.matcher(range);
        return weight.find() ? Double.parseDouble(weight.group(1)) : 1;
    }

    /** In a query a plus sign means a space. */
    private Optional<String> known(String name) {
        String asked = name.replaceFirst(";.*", "").strip().replace(' ', '+');
        return names.entrySet().stream()
                .filter(format -> format.getValue().contains(asked))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private String shortNames() {
        return names.values().stream()
                .flatMap(List::stream)
                .filter(name -> name.indexOf('/') < 0)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
