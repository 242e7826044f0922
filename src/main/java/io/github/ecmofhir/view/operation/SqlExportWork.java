package io.github.ecmofhir.view.operation;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.job.Job;
import io.github.ecmofhir.job.JobFile;
import io.github.ecmofhir.job.JobOutput;
import io.github.ecmofhir.job.JobWork;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.ViewReader;
import io.github.ecmofhir.view.format.TableFormat;
import io.github.ecmofhir.view.format.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/** Writes the tables of a {@code $sql-export}, all as of one moment, each to a file. */
public final class SqlExportWork implements JobWork {

    static final String KIND = "sql";

    private static final String OUTPUT = "output";
    private static final JsonMapper JSON = new JsonMapper();

    private final ViewReader reader;
    private final SqlTools tools;
    private final FhirContext fhir;

    public SqlExportWork(ViewReader reader, SqlTools tools, FhirContext fhir) {
        this.reader = reader;
        this.tools = tools;
        this.fhir = fhir;
    }

    /**
     * What is kept of a request until it is done.
     *
     * @param right of who asked for it
     * @param query parameters of its URL
     */
    static String request(String base, Right right, Map<String, String[]> query, byte[] body) {
        return JSON.createObjectNode()
                .put("base", base)
                .put("right", right.name())
                .put("body", new String(body, StandardCharsets.UTF_8))
                .set("query", JSON.valueToTree(query))
                .toString();
    }

    private record Asked(String base, Right right, SentParameters parameters) {

        static Asked of(Job job) {
            try {
                JsonNode request = JSON.readTree(job.request());
                Map<String, String[]> query =
                        JSON.convertValue(request.path("query"), new TypeReference<Map<String, String[]>>() {});
                byte[] body = request.path("body").asText().getBytes(StandardCharsets.UTF_8);
                return new Asked(
                        request.path("base").asText(),
                        Right.valueOf(request.path("right").asText()),
                        SentParameters.read(query, body));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What is kept of a request is JSON.", e);
            }
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobOutput output) {
        Asked asked = Asked.of(job);
        SqlExportRequest request = SqlExportRequest.read(asked.parameters(), asked.right(), asked.base(), tools);
        output.expect(request.outputs().size());
        reader.read(snapshot -> {
            for (SqlExportRequest.Output table : request.outputs()) {
                write(table, request, snapshot, output);
                output.advance();
            }
            return true;
        });
    }

    private static void write(
            SqlExportRequest.Output table, SqlExportRequest request, Snapshot snapshot, JobOutput output) {
        TableFormat format = request.format();
        try {
            output.write(OUTPUT, table.name(), "." + format.code(), format.mediaType(), out -> {
                TableWriter writer = TableWriter.of(format, request.header(), out);
                table.relation().read(snapshot, request.scope(), new StoppableRows(writer, output));
                writer.end();
                return writer.rows();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String manifest(Job job, List<JobFile> files, Function<JobFile, String> fileUrl) {
        SentParameters sent = Asked.of(job).parameters();
        Parameters manifest = new Parameters();
        manifest.addParameter("exportId", job.id());
        sent.text(SqlExportRequest.TRACKING_ID)
                .ifPresent(id -> manifest.addParameter(SqlExportRequest.TRACKING_ID, id));
        manifest.addParameter("status", new CodeType("completed"));
        sent.text(SqlExportRequest.FORMAT)
                .ifPresent(format -> manifest.addParameter(SqlExportRequest.FORMAT, new CodeType(format)));
        Instant begun = job.begun();
        Instant ended = job.ended();
        if (begun != null && ended != null) {
            manifest.addParameter("exportStartTime", new InstantType(begun.toString()));
            manifest.addParameter("exportEndTime", new InstantType(ended.toString()));
            manifest.addParameter(
                    "exportDuration",
                    new IntegerType(
                            Math.toIntExact(Duration.between(begun, ended).toSeconds())));
        }
        for (JobFile file : files) {
            Parameters.ParametersParameterComponent output =
                    manifest.addParameter().setName(OUTPUT);
            output.addPart().setName("name").setValue(new StringType(file.name()));
            output.addPart().setName("location").setValue(new UriType(fileUrl.apply(file)));
        }
        return fhir.newJsonParser().encodeResourceToString(manifest);
    }

    @Override
    public String manifestType() {
        return "application/fhir+json";
    }

    @Override
    public boolean isManifestElsewhere() {
        return true;
    }
}
