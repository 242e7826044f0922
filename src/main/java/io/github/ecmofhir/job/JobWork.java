package io.github.ecmofhir.job;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Does the jobs of one kind. */
public interface JobWork {

    /** The kind, at most 16 letters. */
    String kind();

    /**
     * Does a job from its beginning; what an earlier try has written is gone.
     *
     * @throws JobStopped as {@link JobOutput} throws it
     * @throws io.github.ecmofhir.problem.Problem if it cannot be done
     */
    void run(Job job, JobOutput output) throws IOException;

    /**
     * What tells where the files are, as JSON.
     *
     * @param fileUrl gives the address of a file
     */
    String manifest(Job job, List<JobFile> files, Function<JobFile, String> fileUrl);

    /** Media type of the manifest. */
    String manifestType();

    /** Whether the manifest has an address of its own, to which the status leads; otherwise the status answers with it. */
    boolean isManifestElsewhere();
}
