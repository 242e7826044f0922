package io.github.ecmofhir.statistics.oracle;

/** What a case asks for is not computed yet. */
final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param what the function or figure that is missing */
    NotYet(String what) {
        super(what);
    }
}
