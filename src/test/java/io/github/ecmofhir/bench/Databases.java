package io.github.ecmofhir.bench;

import java.io.IOException;
import java.util.List;

/** Where servers that are measured keep what they store. */
interface Databases extends AutoCloseable {

    /**
     * What makes a server use a database of its own.
     *
     * @param name of the pair that is measured
     */
    List<String> settings(Contender contender, String name) throws IOException;

    /** Kilobytes on the disk. */
    double size(Contender contender, String name) throws IOException;

    @Override
    default void close() throws IOException {}
}
