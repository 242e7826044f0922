package io.github.ecmofhir.submission.upload;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import io.github.ecmofhir.access.Arguments;
import io.github.ecmofhir.problem.ContentCoding;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.submission.upload.UploadJob.State;
import io.github.ecmofhir.submission.upload.UploadReceiver.Received;
import io.github.ecmofhir.submission.upload.UploadReceiver.Source;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * {@code $registryUpload} of HL7's registry protocols (CREDS 1.0.0): takes a file of submissions, a bundle on each line, and
 * answers at once where the results will be; {@code $upload-status} tells how far it is, gives the results, an OperationOutcome
 * for each line in the order of the lines, and calls an upload back.
 */
public final class UploadProvider {

    private static final Set<String> LINES =
            Set.of("application/fhir+ndjson", "application/ndjson", "application/x-ndjson");
    private static final Set<String> BINARY = Set.of("application/fhir+json", "application/json");
    private static final String NDJSON = "application/fhir+ndjson";
    private static final String JOB = "job";
    private static final int LOOK_AGAIN_SECONDS = 1;

    private final UploadReceiver receiver;
    private final UploadTables tables;
    private final UploadWorker worker;
    private final UploadSettings settings;

    public UploadProvider(UploadReceiver receiver, UploadTables tables, UploadWorker worker, UploadSettings settings) {
        this.receiver = receiver;
        this.tables = tables;
        this.worker = worker;
        this.settings = settings;
    }

    @Operation(
            name = "$registryUpload",
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/registry-upload")
    public void upload(RequestDetails request, HttpServletRequest sent, HttpServletResponse response)
            throws IOException {
        // A form's names would be taken for parameters of the URL
        Source source = source(sent);
        Arguments.ofUrl(request, Set.of());
        Received received = receiver.receive(source);
        worker.look();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(
                "Content-Location", request.getFhirServerBase() + "/$upload-status?" + JOB + "=" + received.job());
        response.setHeader("Retry-After", String.valueOf(LOOK_AGAIN_SECONDS));
        String words = "Taken in: " + received.lines() + (received.lines() == 1 ? " line" : " lines")
                + ". The answers will be at the address in Content-Location.";
        write(
                response,
                "application/fhir+json",
                request.getFhirContext()
                        .newJsonParser()
                        .encodeResourceToString(OutcomeWriter.write(
                                List.of(Issue.information(ProblemCode.UPLOAD_TAKEN_IN, Place.nowhere(), words)))));
    }

    @Operation(
            name = "$upload-status",
            idempotent = true,
            deleteEnabled = true,
            manualRequest = true,
            manualResponse = true,
            canonicalUrl = "https://w3id.org/ecmo-fhir/OperationDefinition/upload-status")
    public void status(RequestDetails request, HttpServletResponse response) throws IOException {
        String id = job(request);
        UploadJob job = tables.find(id)
                .filter(found -> found.state() != State.RECEIVING && found.state() != State.CANCELLED)
                .orElseThrow(() -> Problem.of(
                        ProblemCode.UPLOAD_UNKNOWN,
                        Place.parameter(JOB),
                        "There is no upload `" + id + "`, or it was called back.",
                        "An upload is asked for at the address that was given when it was taken in.",
                        "Use the whole Content-Location of that answer."));
        if (job.state() == State.EXPIRED) {
            throw Problem.of(
                    ProblemCode.UPLOAD_EXPIRED,
                    Place.parameter(JOB),
                    "The answers of this upload are no longer kept.",
                    "They are kept for as long as `ecmo.upload.keep` says after the last line, now "
                            + words(settings.keep()) + ".",
                    "Send the file again: what is stored already stays as it is, and is answered so.");
        }
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            tables.cancel(id);
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else if (job.state() == State.ACCEPTED) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("X-Progress", progress(job));
            response.setHeader("Retry-After", String.valueOf(LOOK_AGAIN_SECONDS));
        } else {
            answers(job, response);
        }
    }

    private static String progress(UploadJob job) {
        return job.answered() + " of " + job.lines() + " lines decided, " + job.refused() + " refused";
    }

    private void answers(UploadJob job, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("X-Progress", progress(job));
        Instant ended = job.ended();
        if (ended != null) {
            response.setHeader(
                    "Expires",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(
                            ended.plus(settings.keep()).atOffset(ZoneOffset.UTC)));
        }
        response.setContentType(NDJSON);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        PrintWriter writer = response.getWriter();
        tables.forEachAnswer(job.id(), answer -> {
            writer.write(answer);
            writer.write('\n');
        });
        writer.flush();
    }

    private static String words(Duration time) {
        if (time.equals(Duration.ofDays(time.toDays()))) {
            return time.toDays() + (time.toDays() == 1 ? " day" : " days");
        }
        return time.toMinutes() < 2 ? time.toSeconds() + " seconds" : time.toMinutes() + " minutes";
    }

    private static String job(RequestDetails request) {
        List<String> given = Arguments.ofUrl(request, Set.of(JOB)).all(JOB);
        if (given.size() != 1) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter(JOB),
                    given.isEmpty() ? "No upload is named." : "More than one upload is named.",
                    "An upload is asked for at the address that was given when it was taken in.",
                    "Use the whole Content-Location of that answer.");
        }
        return given.get(0);
    }

    private static Source source(HttpServletRequest sent) throws IOException {
        String type =
                String.valueOf(sent.getContentType()).split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (!LINES.contains(type) && !BINARY.contains(type)) {
            throw Problem.of(
                    ProblemCode.REQ_MEDIA_TYPE,
                    Place.parameter("Content-Type"),
                    sent.getContentType() == null
                            ? "The request says no Content-Type."
                            : "The Content-Type is `" + type + "`.",
                    "An upload is " + NDJSON + ", or a Binary as application/fhir+json.",
                    "Set the Content-Type header to what the body is.");
        }
        return lines -> {
            try (InputStream body = ContentCoding.plain(sent.getInputStream(), sent.getHeader("Content-Encoding"))) {
                if (LINES.contains(type)) {
                    body.transferTo(lines);
                } else {
                    new BinaryBody(body).copyTo(lines);
                }
            } catch (ZipException e) {
                throw UploadReceiver.unreadable(
                        "The body is said to be gzip and is not.", "Send it plain, or as gzip.");
            }
        };
    }

    private static void write(HttpServletResponse response, String type, String body) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(body);
    }
}
