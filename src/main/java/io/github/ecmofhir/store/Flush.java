package io.github.ecmofhir.store;

/**
 * Sends what HAPI has gathered in memory to the database, within the current transaction.
 *
 * <p>HAPI's own version check must speak before a clash of our keys does, or concurrent updates would look like defects.
 */
@FunctionalInterface
public interface Flush {

    /** @throws org.springframework.dao.DataAccessException for whatever the database or the version check says */
    void flush();
}
