package io.github.ecmofhir.problem;

/** What is said to a sender while the disk of the store is full. */
public final class FullDisk {

    private static final String MEND =
            "Send the request again later, when the operator has made room; a submission that was stored already changes"
                    + " nothing.";

    private FullDisk() {}

    public static Problem nothingChanged() {
        return full("The disk of the store is full; nothing was changed.");
    }

    /** For who has committed, or may have. */
    public static Problem undecided() {
        return full("The disk of the store is full. What was to be written will be there whole, or not at all.");
    }

    private static Problem full(String found) {
        return Problem.of(ProblemCode.STORE_FULL, Place.nowhere(), found, "", MEND);
    }
}
