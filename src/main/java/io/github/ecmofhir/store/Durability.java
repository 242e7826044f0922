package io.github.ecmofhir.store;

/**
 * Makes sure that what was committed survives the end of the process and of the machine. Others may find what was committed
 * before it is on the disk; so that nobody is told that it is stored, each commit is announced.
 */
public interface Durability {

    /** For databases whose commit is enough, and which say themselves that a disk is full. */
    Durability OF_THE_COMMIT = new Durability() {};

    /**
     * Passes unless it is known that nothing can be written now.
     *
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL
     */
    default void requireRoom() {}

    /** To be called before a commit, and {@link #ended} after it. */
    default void announced() {}

    /** What was announced is committed, or never will be. */
    default void ended() {}

    /**
     * Returns when everything that the calling thread has committed is on the disk. Must be called outside the transaction.
     *
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL: it will be when there is room, unless the process ends before
     * @throws org.springframework.dao.DataAccessException if the disk cannot take it
     */
    default void await() {}

    /**
     * Returns when everything that the calling thread can have read is on the disk: at once, unless somebody is writing.
     *
     * @throws io.github.ecmofhir.problem.Problem as {@link #await}
     * @throws org.springframework.dao.DataAccessException as {@link #await}
     */
    default void awaitOthers() {}
}
