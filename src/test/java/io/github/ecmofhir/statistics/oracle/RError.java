package io.github.ecmofhir.statistics.oracle;

/** An error that R code can catch. */
final class RError extends RuntimeException {

    private static final long serialVersionUID = 1;

    RError(String message) {
        super(message);
    }
}
