package io.github.ecmofhir.job;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.job.Job.State;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourceRegion;
import org.springframework.http.HttpRange;
import org.springframework.util.StreamUtils;

/** What becomes of an export: how far it is, where its files are, the files, and calling it back. */
public final class JobProvider {

    private static final String JOB = "job";
    private static final String FILE = "file";
    private static final String OUTCOME_TYPE = "application/fhir+json";

    /** Whoever asks sooner learns nothing new, and whoever asks later waits for no reason. */
    private static final int LOOK_AGAIN_SECONDS = 1;

    private static final int LOOK_AGAIN_AT_LATEST = 60;

    private final JobTables tables;
    private final JobFolder folder;
    private final Map<String, JobWork> works;
    private final JobSettings settings;

    public JobProvider(JobTables tables, JobFolder folder, List<JobWork> works, JobSettings settings) {
        this.tables = tables;
        this.folder = folder;
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.settings = settings;
    }

    /** Where the status of a job is, for the header Content-Location. */
    public static String statusUrl(String base, String job) {
        return base + "/$export-status?" + JOB + "=" + job;
    }

    /** @throws Problem REQ_PARAMETER unless the request prefers to be answered later */
    public static void requireAsync(RequestDetails request) {
        boolean async = request.getHeaders("Prefer").stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase("respond-async"));
        if (!async) {
            throw Arguments.wrong(
                    "Prefer",
                    "The header `Prefer: respond-async` is not there.",
                    "An export is made in the background, and asked for again.");
        }
    }

    /**
     * Answers that a job was taken in.
     *
     * @param body empty for none
     */
    public static void accepted(HttpServletResponse response, String base, String job, String type, String body)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Content-Location", statusUrl(base, job));
        response.setHeader("Retry-After", String.valueOf(LOOK_AGAIN_SECONDS));
        write(response, type, body);
    }

    @Operation(
            name = "$export-status",
            idempotent = true,
            deleteEnabled = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/export-status")
    public void status(RequestDetails request, HttpServletResponse response) throws IOException {
        Job job = job(Arguments.ofUrl(request, Set.of(JOB)));
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            tables.cancel(job.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else if (job.state() == State.ACCEPTED) {
            pending(job, request.getFhirServerBase(), response);
        } else if (work(job).isManifestElsewhere()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getFhirServerBase() + "/$export-result?" + JOB + "=" + job.id());
        } else {
            result(job, request.getFhirServerBase(), response);
        }
    }

    @Operation(
            name = "$export-result",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/export-result")
    public void result(RequestDetails request, HttpServletResponse response) throws IOException {
        Job job = job(Arguments.ofUrl(request, Set.of(JOB)));
        if (job.state() == State.ACCEPTED) {
            throw unknown("The export `" + job.id() + "` has no result yet.");
        }
        result(job, request.getFhirServerBase(), response);
    }

    @Operation(
            name = "$export-file",
            idempotent = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/export-file")
    public void file(RequestDetails request, HttpServletResponse response) throws IOException {
        Arguments arguments = Arguments.ofUrl(request, Set.of(JOB, FILE));
        Job job = job(arguments);
        String name = single(arguments, FILE);
        JobFile file = tables.files(job.id()).stream()
                .filter(each -> each.file().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("The export has no file `" + name + "`."));
        Path path = folder.find(job.id(), file.file())
                .orElseThrow(() -> Problem.of(
                        ProblemCode.STORE_UNAVAILABLE,
                        Place.parameter(FILE),
                        "The file is not on this server.",
                        "Servers on one database write to one folder, ecmo.export.path.",
                        "Tell who runs the server."));
        response.setContentType(file.mediaType());
        if (file.mediaType().contains("json") || file.mediaType().startsWith("text/")) {
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        send(new FileSystemResource(path), request.getHeader("Range"), response);
    }

    private void pending(Job job, String base, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        Duration left = job.left(Instant.now());
        response.setHeader(
                "Retry-After",
                String.valueOf(Math.min(LOOK_AGAIN_AT_LATEST, Math.max(LOOK_AGAIN_SECONDS, left.toSeconds()))));
        response.setHeader("X-Progress", progress(job));
        if (!work(job).isManifestElsewhere()) {
            writeManifest(job, base, response);
        }
    }

    private static String progress(Job job) {
        if (job.begun() == null) {
            return "waiting for others";
        }
        return job.total() == 0 ? "begun" : job.done() + " of " + job.total();
    }

    private void result(Job job, String base, HttpServletResponse response) throws IOException {
        Instant ended = job.ended();
        if (ended != null) {
            response.setHeader(
                    "Expires",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ended.plus(settings.keep()).atOffset(ZoneOffset.UTC)));
        }
        String outcome = job.outcome();
        if (outcome != null) {
            response.setStatus(job.status());
            write(response, OUTCOME_TYPE, outcome);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
            writeManifest(job, base, response);
        }
    }

    private void writeManifest(Job job, String base, HttpServletResponse response) throws IOException {
        JobWork work = work(job);
        write(
                response,
                work.manifestType(),
                work.manifest(
                        job,
                        tables.files(job.id()),
                        file -> base + "/$export-file?" + JOB + "=" + job.id() + "&" + FILE + "=" + file.file()));
    }

    private JobWork work(Job job) {
        JobWork work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("Nobody does jobs of the kind " + job.kind() + ".");
        }
        return work;
    }

    /** The part of the file that is asked for; of several parts the whole is given, as the standard allows. */
    private static void send(Resource file, String range, HttpServletResponse response) throws IOException {
        long length = file.contentLength();
        response.setHeader("Accept-Ranges", "bytes");
        ResourceRegion part = new ResourceRegion(file, 0, length);
        if (range != null) {
            try {
                List<HttpRange> ranges = HttpRange.parseRanges(range);
                if (ranges.size() == 1) {
                    part = ranges.get(0).toResourceRegion(file);
                    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    long end = part.getPosition() + part.getCount() - 1;
                    response.setHeader("Content-Range", "bytes " + part.getPosition() + "-" + end + "/" + length);
                }
            } catch (IllegalArgumentException e) {
                response.setHeader("Content-Range", "bytes */" + length);
                response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
                return;
            }
        }
        response.setContentLengthLong(part.getCount());
        try (OutputStream out = response.getOutputStream()) {
            StreamUtils.copyRange(
                    file.getInputStream(), out, part.getPosition(), part.getPosition() + part.getCount() - 1);
        }
    }

    /** @throws Problem EXPORT_UNKNOWN or EXPORT_EXPIRED */
    private Job job(Arguments arguments) {
        String id = single(arguments, JOB);
        Job job = tables.find(id)
                .filter(found -> found.state() != State.CANCELLED)
                .orElseThrow(() -> unknown("There is no export `" + id + "`, or it was called back."));
        if (job.state() == State.EXPIRED) {
            throw Problem.of(
                    ProblemCode.EXPORT_EXPIRED,
                    Place.parameter(JOB),
                    "The files of this export are no longer kept.",
                    "They are kept for as long as `ecmo.export.keep` says.",
                    "Ask for it again.");
        }
        return job;
    }

    private static Problem unknown(String found) {
        return Problem.of(
                ProblemCode.EXPORT_UNKNOWN,
                Place.parameter(JOB),
                found,
                "An export is asked for at the address that was given when it was taken in.",
                "Use the whole Content-Location of that answer.");
    }

    private static String single(Arguments arguments, String name) {
        List<String> given = arguments.all(name);
        if (given.size() != 1) {
            throw Problem.ofParameter(
                    name,
                    given.isEmpty() ? "It is not there." : "It is given " + given.size() + " times.",
                    "An export is asked for at the addresses that the server gave.");
        }
        return given.get(0);
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
