package io.github.ecmofhir.view.operation;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.format.TableFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * In which form a table is answered.
 *
 * @param envelope whether it stands as text within a Binary resource
 */
record AnswerForm(TableFormat format, boolean envelope) {

    private static final List<String> FHIR_TYPES = List.of("application/fhir+json", "application/fhir+xml");

    /**
     * {@code _format} says which format it is; a FHIR media type in Accept then asks for a Binary around it. Without {@code
     * _format} Accept says which, and where it does not, lines are given.
     *
     * @param accept what the sender takes, as its headers have it
     * @throws Problem FORMAT_UNKNOWN, or REQ_NOT_ACCEPTABLE where there is no such Binary
     */
    static AnswerForm asked(Optional<String> format, List<String> accept) {
        List<String> taken = accept.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .sorted(Comparator.comparingDouble(AnswerForm::weight).reversed())
                .map(range -> range.split(";", 2)[0].strip())
                .toList();
        Optional<TableFormat> named = format.map(TableFormat::named);
        if (named.isEmpty()) {
            return new AnswerForm(
                    taken.stream()
                            .flatMap(type -> TableFormat.ofName(type).stream())
                            .findFirst()
                            .orElse(TableFormat.NDJSON),
                    false);
        }
        return new AnswerForm(named.get(), isEnvelopeAsked(named.get(), taken));
    }

    private static boolean isEnvelopeAsked(TableFormat format, List<String> taken) {
        boolean plain = format == TableFormat.FHIR
                || taken.isEmpty()
                || taken.stream()
                        .anyMatch(type -> type.contains("*")
                                || type.equals("application/octet-stream")
                                || TableFormat.ofName(type).equals(Optional.of(format)));
        if (plain) {
            return false;
        }
        Optional<String> fhir = taken.stream().filter(FHIR_TYPES::contains).findFirst();
        if (fhir.isPresent() && (!fhir.get().endsWith("json") || !format.hasEnvelope())) {
            throw Problem.of(
                    ProblemCode.REQ_NOT_ACCEPTABLE,
                    Place.parameter("Accept"),
                    "The format " + format.code() + " is not given within a Binary as `" + fhir.get() + "`.",
                    "It is given as " + format.mediaType()
                            + "; csv and json also within a Binary as application/fhir+json.",
                    "Send `Accept: " + format.mediaType() + "`, or no Accept.");
        }
        return fhir.isPresent();
    }

    private static double weight(String range) {
        int at = range.indexOf("q=");
        try {
            return at < 0
                    ? 1
                    : Double.parseDouble(
                            range.substring(at + 2).split(";", 2)[0].strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    boolean isText() {
        return envelope || format.isText();
    }

    /** Media type of the answer. */
    String mediaType() {
        return envelope ? TableFormat.FHIR.mediaType() : format.mediaType();
    }
}
