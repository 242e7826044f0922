package io.github.ecmofhir.server;

import java.util.function.BooleanSupplier;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;

/** Work that is done while the server serves, and no longer. */
record BackgroundWork(Runnable starting, Runnable stopping, BooleanSupplier running) implements SmartLifecycle {

    /** Begins after the port is open, ends before it is closed. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }

    @Override
    public void start() {
        starting.run();
    }

    @Override
    public void stop() {
        stopping.run();
    }

    @Override
    public boolean isRunning() {
        return running.getAsBoolean();
    }
}
