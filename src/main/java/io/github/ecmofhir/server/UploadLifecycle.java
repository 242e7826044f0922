package io.github.ecmofhir.server;

import io.github.ecmofhir.submission.upload.UploadWorker;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/** Uploads are stored while the server serves, and no longer: the lines that are under way at its end are decided. */
final class UploadLifecycle implements SmartLifecycle {

    private final UploadWorker worker;

    UploadLifecycle(UploadWorker worker) {
        this.worker = worker;
    }

    /** Begins after the port is open, ends before it is closed. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }
}
