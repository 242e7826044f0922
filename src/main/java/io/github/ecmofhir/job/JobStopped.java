package io.github.ecmofhir.job;

/** A job is not to be gone on with: it was called back, the server ends, or another server has taken it over. */
public final class JobStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStopped() {
        super("The job is not gone on with.", null, false, false);
    }
}
