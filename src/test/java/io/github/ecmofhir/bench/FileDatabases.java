package io.github.ecmofhir.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** H2, in a folder for each. */
record FileDatabases(Path parent) implements Databases {

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

    Path folder(Contender contender, String name) {
        return parent.resolve(name + "-" + contender.folder());
    }
}
