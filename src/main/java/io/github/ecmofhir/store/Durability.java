package io.github.ecmofhir.store;

/** Makes sure that what was committed survives the end of the process and of the machine. */
@FunctionalInterface
public interface Durability {

    /** For databases whose commit is enough, and which say themselves that a disk is full. */
    Durability OF_THE_COMMIT = () -> {};

    /**
     * Passes unless it is known that nothing can be written now.
     *
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL
     */
    default void requireRoom() {}

    /**
     * Returns when everything that the calling thread has committed is on the disk. Must be called outside the transaction.
     *
     * @throws io.github.ecmofhir.problem.Problem STORE_FULL: it will be when there is room, unless the process ends before
     * @throws org.springframework.dao.DataAccessException if the disk cannot take it
     */
    void await();
}
