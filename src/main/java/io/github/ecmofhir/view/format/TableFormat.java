package io.github.ecmofhir.view.format;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms in which a table is answered; SQL on FHIR 3.0.0-ballot, Output Formats. */
public enum TableFormat {
    NDJSON("ndjson", "application/x-ndjson", List.of("application/ndjson", "application/fhir+ndjson")),
    JSON("json", "application/json", List.of()),
    CSV("csv", "text/csv", List.of()),
    FHIR("fhir", "application/fhir+json", List.of()),
    PARQUET("parquet", "application/vnd.apache.parquet", List.of());

    private final String code;
    private final String mediaType;
    private final List<String> otherNames;

    TableFormat(String code, String mediaType, List<String> otherNames) {
        this.code = code;
        this.mediaType = mediaType;
        this.otherNames = otherNames;
    }

    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isText() {
        return this != PARQUET;
    }

    /** Lines and files that are large by nature lose too much as text within a resource. */
    public boolean hasEnvelope() {
        return this == CSV || this == JSON;
    }

    /**
     * @param name a code, or a media type
     * @throws Problem FORMAT_UNKNOWN
     */
    public static TableFormat named(String name) {
        return ofName(name)
                .orElseThrow(() -> Problem.of(
                        ProblemCode.FORMAT_UNKNOWN,
                        Place.parameter("_format"),
                        "There is no format `" + name + "`.",
                        "There are: "
                                + Arrays.stream(values()).map(TableFormat::code).collect(Collectors.joining(", "))
                                + ".",
                        "Name one of these, or leave it out for ndjson."));
    }

    /** In a query an unescaped plus is a space. */
    public static Optional<TableFormat> ofName(String name) {
        String bare = name.split(";", 2)[0].strip().replace(' ', '+');
        return Arrays.stream(values())
                .filter(format -> format.code.equals(bare)
                        || format.mediaType.equalsIgnoreCase(bare)
                        || format.otherNames.contains(bare))
                .findFirst();
    }
}
