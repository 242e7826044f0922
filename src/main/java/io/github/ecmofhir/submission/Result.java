package io.github.ecmofhir.submission;

/** What became of something that was sent. */
public enum Result {
    /** It is new to the server. */
    CREATED("created"),
    /** The server had it, and something of it changed. */
    UPDATED("updated"),
    /** The server had all of it. */
    UNCHANGED("unchanged"),
    /** Looked at, and not stored. */
    CHECKED("checked"),
    /** Nothing of it was stored. */
    REFUSED("refused");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
