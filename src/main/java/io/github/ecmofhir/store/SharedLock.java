package io.github.ecmofhir.store;

/** What several servers on one database do one at a time, each a lock in it. The number is its key there. */
public enum SharedLock {
    /** Making tables, and filling those of the views. */
    START(1),
    /** Held by every server for as long as it runs, beside the others. */
    RUNNING(2),
    /** Held by writers beside each other, and alone by who fills the view tables. */
    VIEWS(3),
    /** Writing the tables for those who read with SQL. */
    CASES(4);

    private final int key;

    SharedLock(int key) {
        this.key = key;
    }

    public int key() {
        return key;
    }
}
