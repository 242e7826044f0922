package io.github.ecmofhir.job;

import ca.uhn.fhir.context.FhirContext;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Does jobs in the background, some at a time, the oldest first. Of several servers on one database each takes another; one
 * whose server was killed is begun again by whoever is free.
 */
public final class JobWorker {

    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final long LOOK_EVERY_MS = 1_000;
    private static final long KEEP_EVERY_S = 1;
    private static final Duration TIDY_EVERY = Duration.ofMinutes(1);

    private final JobTables tables;
    private final JobFolder folder;
    private final Map<String, JobWork> works;
    private final FhirContext fhir;
    private final JobSettings settings;
    private final Semaphore bell = new Semaphore(0);
    private final ScheduledExecutorService keeper;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped = true;
    private volatile long tidied = System.nanoTime() - TIDY_EVERY.toNanos();

    public JobWorker(JobTables tables, JobFolder folder, List<JobWork> works, FhirContext fhir, JobSettings settings) {
        this.tables = tables;
        this.folder = folder;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.fhir = fhir;
        this.settings = settings;
        this.keeper = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ecmo-export-keeper");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins; what an earlier server has left is taken up first. */
    public synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        stopped = false;
        for (int i = 1; i <= settings.atOnce(); i++) {
            Thread thread = new Thread(this::work, "ecmo-export-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Leaves what is under way to the next start, or another server. */
    public synchronized void stop() {
        stopped = true;
        bell.release(settings.atOnce());
        for (Thread thread : threads) {
            try {
                thread.join(JobTables.LEASE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    public boolean isRunning() {
        return !stopped;
    }

    /** There may be a new job. */
    public void look() {
        bell.release();
    }

    private void work() {
        String name = UUID.randomUUID().toString();
        try {
            while (!stopped) {
                if (!next(name)) {
                    bell.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was something to do. */
    private boolean next(String name) {
        try {
            tidy();
            Optional<Job> job = tables.take(name);
            job.ifPresent(taken -> run(taken, name));
            return job.isPresent();
        } catch (DataAccessException e) {
            LOG.warn("Exports rest, as the database does not answer: {}", e.getMessage());
            return false;
        }
    }

    private void run(Job job, String name) {
        try {
            folder.begin(job.id());
            JobWork work = works.get(job.kind());
            if (work == null) {
                throw new IllegalStateException("Nobody does jobs of the kind " + job.kind() + ".");
            }
            runKept(work, job, new JobOutput(job.id(), name, tables, folder, () -> stopped));
            tables.finish(job.id(), name);
            LOG.info("Export {} is done", job.id());
        } catch (JobStopped e) {
            tables.release(job.id(), name);
        } catch (Problem e) {
            fail(job, name, e);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Export {} failed", job.id(), e);
            fail(
                    job,
                    name,
                    Problem.of(
                            ProblemCode.STORE_UNAVAILABLE,
                            Place.nowhere(),
                            "The files of the export could not be written.",
                            "They are written to the folder of ecmo.export.path.",
                            "Ask for it again later; if it fails again, tell who runs the server to look at its log."));
        } catch (DataAccessException e) {
            LOG.warn("Export {} is begun again later, as the database does not answer: {}", job.id(), e.getMessage());
        } catch (RuntimeException | Error e) {
            // Also one that nests too deeply: whoever takes it next would end by it, too
            LOG.error("Export {} failed", job.id(), e);
            fail(
                    job,
                    name,
                    Problem.of(
                            ProblemCode.FAULT,
                            Place.nowhere(),
                            "The export failed by a defect of the server.",
                            "Its log has it under the number of the export, " + job.id() + ".",
                            "Tell who runs the server."));
        }
    }

    /** Work may take long over something that it cannot be asked about. */
    private void runKept(JobWork work, Job job, JobOutput output) throws IOException {
        ScheduledFuture<?> keeping =
                keeper.scheduleWithFixedDelay(() -> keep(output), KEEP_EVERY_S, KEEP_EVERY_S, TimeUnit.SECONDS);
        try {
            work.run(job, output);
        } finally {
            keeping.cancel(false);
        }
    }

    private static void keep(JobOutput output) {
        try {
            output.keep();
        } catch (DataAccessException e) {
            LOG.debug("The database does not answer; it is told again soon.", e);
        }
    }

    private void fail(Job job, String name, Problem problem) {
        tables.fail(
                job.id(),
                name,
                problem.category().status(),
                fhir.newJsonParser().encodeResourceToString(OutcomeWriter.write(problem.issues())));
    }

    /** Files of jobs that this database does not know are another's, and stay. */
    private void tidy() {
        long now = System.nanoTime();
        if (now - tidied < TIDY_EVERY.toNanos()) {
            return;
        }
        tidied = now;
        List<String> gone = tables.tidy(settings.keep());
        try {
            for (String job : folder.jobs()) {
                if (gone.contains(job)) {
                    folder.delete(job);
                }
            }
        } catch (IOException e) {
            LOG.warn("Files of exports that were kept for long enough cannot be deleted: {}", e.getMessage());
        }
    }
}
