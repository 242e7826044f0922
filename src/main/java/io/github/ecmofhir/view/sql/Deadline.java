package io.github.ecmofhir.view.sql;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Does something unless something else is done in time. */
final class Deadline {

    private enum State {
        RUNNING,
        MET,
        MISSED
    }

    private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
    private final Future<?> alarm;

    private Deadline(ScheduledExecutorService clock, Duration time, Runnable otherwise) {
        alarm = clock.schedule(
                () -> {
                    if (state.compareAndSet(State.RUNNING, State.MISSED)) {
                        otherwise.run();
                    }
                },
                time.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    static Deadline of(ScheduledExecutorService clock, Duration time, Runnable otherwise) {
        return new Deadline(clock, time, otherwise);
    }

    /** It is done in time, if it is not too late. */
    void met() {
        state.compareAndSet(State.RUNNING, State.MET);
        alarm.cancel(false);
    }

    boolean isMissed() {
        return state.get() == State.MISSED;
    }
}
