package io.github.ecmofhir.measure;

/**
 * Names a figure within a report.
 *
 * @param system canonical of a code system of the guide
 */
public record FigureCode(String system, String code) {

    private static final String BASE = "https://w3id.org/ecmo-fhir/CodeSystem/";

    /** Of a measure that has one figure. */
    public static FigureCode measure(String code) {
        return new FigureCode(BASE + "ecmo-measure", code);
    }

    static FigureCode day(int day) {
        return measure("day-" + day);
    }

    static FigureCode group(String code) {
        return new FigureCode(BASE + "ecmo-complication-group", code);
    }

    static FigureCode level(int level) {
        return new FigureCode(BASE + "ecmo-completeness", String.valueOf(level));
    }

    static FigureCode phase(String code) {
        return new FigureCode(BASE + "ecmo-phase", code);
    }

    static FigureCode item(String code) {
        return new FigureCode(BASE + "ecmo-complication-type", code);
    }
}
