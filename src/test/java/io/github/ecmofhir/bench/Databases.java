package io.github.ecmofhir.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

    /** H2, in a folder for each. */
    static Databases inFiles(Path folder) {
        return new Databases() {
            @Override
            public List<String> settings(Contender contender, String name) {
                return contender.settings(folder(contender, name), false);
            }

            @Override
            public double size(Contender contender, String name) throws IOException {
                try (Stream<Path> files = Files.walk(folder(contender, name))) {
                    return files.map(Path::toFile)
                                    .filter(File::isFile)
                                    .mapToLong(File::length)
                                    .sum()
                            / 1e3;
                }
            }

            private Path folder(Contender contender, String name) {
                return folder.resolve(name + "-" + contender.folder());
            }
        };
    }
}
