package io.github.ecmofhir.measure.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * What is asked for by {@code _format}, else by the first of Accept that there is, else the usual.
     *
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for another {@code _format}
     */
    String asked(RequestDetails request) {
        String[] format = request.getParameters().get("_format");
        if (format != null && format.length > 0) {
            return known(format[0])
                    .orElseThrow(() -> Arguments.wrong(
                            "_format",
                            "`" + format[0] + "` is no format of " + subject + ".",
                            "There are: " + shortNames() + "."));
        }
        return Stream.ofNullable(request.getHeader("Accept"))
                .flatMap(accept -> Arrays.stream(accept.split(",")))
                .flatMap(type -> known(type).stream())
                .findFirst()
                .orElse(usual);
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
