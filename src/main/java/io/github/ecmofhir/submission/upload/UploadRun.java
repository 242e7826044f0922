package io.github.ecmofhir.submission.upload;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Trace;
import io.github.ecmofhir.submission.Answer;
import io.github.ecmofhir.submission.upload.Submitter.Submitted;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One upload, until each of its lines is decided, it is called back, or the server ends. */
final class UploadRun {

    private static final Logger LOG = LoggerFactory.getLogger(UploadRun.class);

    private static final int HOLD_EVERY_SECONDS = 2;
    private static final long FIRST_WAIT_MS = 100;
    private static final long LONGEST_WAIT_MS = 5_000;
    private static final int CONFLICT = 409;

    /** A conflict with other writers passes soon, or it is none that passes. */
    private static final int TRIES_IN_CONFLICT = 8;

    private final String job;
    private final String holder;
    private final UploadTables tables;
    private final LineOutcomes outcomes;
    private final Submitter submitter;
    private final FhirContext fhir;
    private final BooleanSupplier stopped;
    private volatile boolean lost;
    private volatile @Nullable DataAccessException failure;

    UploadRun(
            String job,
            String holder,
            UploadTables tables,
            LineOutcomes outcomes,
            Submitter submitter,
            FhirContext fhir,
            BooleanSupplier stopped) {
        this.job = job;
        this.holder = holder;
        this.tables = tables;
        this.outcomes = outcomes;
        this.submitter = submitter;
        this.fhir = fhir;
        this.stopped = stopped;
    }

    /**
     * Decides the lines that are not decided yet.
     *
     * @param width how many at the same time
     * @return whether all are decided now
     * @throws DataAccessException when the database is away; whoever comes next goes on
     */
    boolean run(int width) throws InterruptedException {
        ScheduledExecutorService heart =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "ecmo-upload-heart"));
        ScheduledFuture<?> beat =
                heart.scheduleWithFixedDelay(this::hold, HOLD_EVERY_SECONDS, HOLD_EVERY_SECONDS, TimeUnit.SECONDS);
        try (Lanes lanes = new Lanes(width)) {
            try {
                begin(lanes);
            } finally {
                lanes.await();
            }
        } finally {
            // Not interrupted: H2 closes its file when a thread is that reads it
            beat.cancel(false);
            heart.shutdown();
        }
        DataAccessException thrown = failure;
        if (thrown != null) {
            throw thrown;
        }
        return goesOn();
    }

    private void begin(Lanes lanes) throws InterruptedException {
        List<Integer> page = tables.undecided(job, 0);
        while (!page.isEmpty()) {
            for (int line : page) {
                if (!goesOn()) {
                    return;
                }
                begin(lanes, line);
            }
            page = tables.undecided(job, page.get(page.size() - 1));
        }
    }

    private void begin(Lanes lanes, int line) throws InterruptedException {
        byte[] text = tables.sent(job, line).orElse(null);
        if (text == null) {
            return;
        }
        LineBundle bundle;
        try {
            bundle = LineBundle.of(text);
        } catch (Problem problem) {
            tables.decide(job, line, outcomes.refused(line, problem));
            return;
        }
        List<Integer> runs = bundle.runs();
        lanes.begin(bundle.concerns(), () -> store(line, text, runs));
    }

    private void store(int line, byte[] text, List<Integer> runs) {
        try {
            Submitted submitted = submit(text);
            if (submitted != null) {
                tables.decide(job, line, outcomes.answered(line, answer(submitted), runs));
            }
        } catch (DataAccessException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Line {} of upload {} failed: {}", line, job, Trace.of(e));
            fail(line);
        }
    }

    private void fail(int line) {
        try {
            tables.decide(
                    job,
                    line,
                    outcomes.refused(
                            line,
                            Issue.error(
                                    ProblemCode.UPLOAD_LINE_FAILED,
                                    Place.nowhere(),
                                    "The server failed on this line.",
                                    "Whether its bundle is stored is not known.",
                                    "Send the line again: what is stored already stays as it is.")));
        } catch (DataAccessException e) {
            failure = e;
        }
    }

    /**
     * A store that is full or busy is waited for, however long: the line is as good as before.
     *
     * @return null where the upload ends before there is an answer that is more than "later"
     */
    private @Nullable Submitted submit(byte[] text) throws InterruptedException {
        long wait = FIRST_WAIT_MS;
        for (int tries = 1; goesOn() && isOpen(); tries++) {
            Submitted submitted = submitter.submit(text);
            boolean again = submitted.passing() && (submitted.status() != CONFLICT || tries < TRIES_IN_CONFLICT);
            if (!again) {
                return submitted;
            }
            Thread.sleep(wait);
            wait = Math.min(2 * wait, LONGEST_WAIT_MS);
        }
        return null;
    }

    private Answer answer(Submitted submitted) {
        try {
            return new Answer(submitted.status(), (Resource)
                    fhir.newJsonParser().parseResource(new String(submitted.body(), StandardCharsets.UTF_8)));
        } catch (DataFormatException e) {
            return new Answer(submitted.status(), null);
        }
    }

    /** Asked before each line, as a sender who calls his upload back means the next one. */
    private boolean isOpen() {
        boolean open = tables.isOpen(job, holder);
        lost |= !open;
        return open;
    }

    private void hold() {
        try {
            lost = !tables.hold(job, holder);
        } catch (DataAccessException e) {
            LOG.warn("The database does not answer for upload {}: {}", job, e.getMessage());
        }
    }

    private boolean goesOn() {
        return !lost && failure == null && !stopped.getAsBoolean();
    }
}
