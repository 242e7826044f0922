package io.github.ecmofhir.submission.sheet;

/** Told how an import goes, in the order of the rows. */
public interface ImportListener {

    /** Once, before the first row. */
    void begins(int rows);

    /** Once for each row. */
    void decided(Verdict verdict);

    /** Once, after the last row. */
    void ends(Tally tally);
}
