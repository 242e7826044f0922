package io.github.ecmofhir.submission.upload;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of an upload down as they come, so that memory does not grow with it. Nothing of an upload that does not come
 * to its end is kept.
 */
public final class UploadReceiver {

    /** As much as a body that is pushed may have. */
    static final int LONGEST_LINE = 20 * 1024 * 1024;

    private static final int BATCH_LINES = 100;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private final UploadTables tables;
    private final LineOutcomes outcomes;

    public UploadReceiver(UploadTables tables, LineOutcomes outcomes) {
        this.tables = tables;
        this.outcomes = outcomes;
    }

    /** Where the bytes of an upload come from. */
    interface Source {

        /**
         * Writes all of them.
         *
         * @throws IOException when the sender has gone before
         * @throws Problem for what is no upload
         */
        void copyTo(OutputStream lines) throws IOException;
    }

    /** What was taken in. */
    record Received(String job, int lines) {}

    /** @throws Problem UPLOAD_UNREADABLE where it ends too early or has no line */
    Received receive(Source source) {
        String job = tables.begin();
        boolean whole = false;
        try {
            Batch batch = new Batch(job);
            try (LineSplitter lines = new LineSplitter(LONGEST_LINE, batch::add)) {
                source.copyTo(lines);
                lines.close();
                batch.flush();
                if (lines.count() == 0) {
                    throw unreadable("The upload has no line.", "Send a submission bundle on each line.");
                }
                whole = tables.accept(job, lines.count());
                if (!whole) {
                    throw unreadable(
                            "The upload stood still for too long.", "Send it again; nothing of it was stored.");
                }
                return new Received(job, lines.count());
            }
        } catch (IOException e) {
            throw unreadable(
                    "The upload ends before its end" + (e.getMessage() == null ? "." : ": " + e.getMessage() + "."),
                    "Send it again; nothing of it was stored.");
        } finally {
            if (!whole) {
                tables.discard(job);
            }
        }
    }

    static Problem unreadable(String found, String mend) {
        return Problem.of(
                ProblemCode.UPLOAD_UNREADABLE,
                Place.nowhere(),
                found,
                "An upload is NDJSON: a submission bundle on each line.",
                mend);
    }

    /** Lines on their way to the tables. */
    private final class Batch {

        private final String job;
        private final List<ReceivedLine> lines = new ArrayList<>();
        private int bytes;

        Batch(String job) {
            this.job = job;
        }

        void add(SentLine line) {
            lines.add(new ReceivedLine(line.number(), line.text(), verdictAtSight(line)));
            bytes += line.text().length;
            if (lines.size() >= BATCH_LINES || bytes >= BATCH_BYTES) {
                flush();
            }
        }

        void flush() {
            if (!lines.isEmpty()) {
                tables.append(job, lines);
                lines.clear();
                bytes = 0;
            }
        }
    }

    private @Nullable Verdict verdictAtSight(SentLine line) {
        if (line.tooLong()) {
            return outcomes.refused(
                    line.number(),
                    Issue.error(
                            ProblemCode.UPLOAD_LINE_TOO_LONG,
                            Place.nowhere(),
                            "The line is longer than " + LONGEST_LINE / (1024 * 1024) + " MB.",
                            "A line carries one run.",
                            "Send a bundle for each run, each on a line of its own."));
        }
        return line.isBlank()
                ? outcomes.refused(
                        line.number(),
                        Issue.error(
                                ProblemCode.UPLOAD_LINE_UNREADABLE,
                                Place.nowhere(),
                                "The line is empty.",
                                "Each line is a submission bundle.",
                                "Leave the line out."))
                : null;
    }
}
