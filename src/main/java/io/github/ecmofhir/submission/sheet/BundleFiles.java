package io.github.ecmofhir.submission.sheet;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes each submission to a file {@code <id>.json} before it goes on.
 *
 * @param directory made where it does not exist
 */
record BundleFiles(Path directory, Destination next) implements Destination {

    @Override
    public Verdict deliver(Submission submission) {
        Path file = directory.resolve(submission.id() + ".json");
        try {
            Files.createDirectories(directory);
            Files.writeString(file, submission.json() + "\n");
        } catch (IOException e) {
            throw Problem.of(
                    ProblemCode.SHEET_UNUSABLE,
                    Place.parameter("--out"),
                    "The file `" + file + "` cannot be written.",
                    "A directory in which files can be made is needed.",
                    "Name another directory, or free space on the disk.");
        }
        return next.deliver(submission);
    }
}
