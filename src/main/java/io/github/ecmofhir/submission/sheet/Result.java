package io.github.ecmofhir.submission.sheet;

/** What became of a row. */
public enum Result {
    /** The run is new to the server. */
    CREATED("created"),
    /** The server had the run, and something of it changed. */
    UPDATED("updated"),
    /** The server had all of it. */
    UNCHANGED("unchanged"),
    /** Looked at, and not stored. */
    CHECKED("checked"),
    /** Nothing of the row was stored. */
    REFUSED("refused");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
