package io.github.ecmofhir.store;

/** Makes sure that what was committed survives the end of the process and of the machine. */
@FunctionalInterface
public interface Durability {

    /** For databases whose commit is enough. */
    Durability OF_THE_COMMIT = () -> {};

    /**
     * Returns when everything that the calling thread has committed is on the disk. Must be called outside the transaction.
     *
     * @throws org.springframework.dao.DataAccessException if the disk cannot take it
     */
    void await();
}
