package io.github.ecmofhir.export.bulk;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.deidentification.Deidentification;
import io.github.ecmofhir.export.bulk.BulkExportRequest.TypeFilter;
import io.github.ecmofhir.job.Job;
import io.github.ecmofhir.job.JobFile;
import io.github.ecmofhir.job.JobOutput;
import io.github.ecmofhir.job.JobWork;
import io.github.ecmofhir.store.ResourceSearch;
import io.github.ecmofhir.store.SafeMoment;
import io.github.ecmofhir.store.StoredResources;
import io.github.ecmofhir.view.ViewReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes the resources of an {@code $export}, all as of one moment. */
public final class BulkExportWork implements JobWork {

    static final String KIND = "bulk";

    private static final JsonMapper JSON = new JsonMapper();

    private final ViewReader reader;
    private final StoredResources store;
    private final ResourceSearch search;
    private final SafeMoment moment;
    private final Deidentification deidentification;

    public BulkExportWork(
            ViewReader reader,
            StoredResources store,
            ResourceSearch search,
            SafeMoment moment,
            Deidentification deidentification) {
        this.reader = reader;
        this.store = store;
        this.search = search;
        this.moment = moment;
        this.deidentification = deidentification;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The moment is taken before anything is read, so that whoever asks for changes since then misses none. */
    @Override
    public void run(Job job, JobOutput output) {
        output.asOf(moment.get());
        BulkExportRequest request = BulkExportRequest.read(BulkExportAsked.ofJson(job.request()), store, search);
        Map<String, Set<Long>> wanted = new HashMap<>();
        for (TypeFilter filter : request.filters()) {
            wanted.computeIfAbsent(filter.type(), type -> new HashSet<>())
                    .addAll(search.numbers(filter.type(), filter.query()));
        }
        reader.read(snapshot -> {
            new ResourceExport(
                            request,
                            wanted,
                            snapshot.texts(),
                            ResourceLines.of(request.level(), snapshot, deidentification),
                            output)
                    .run();
            return true;
        });
    }

    /** While the export runs it has the files that can be fetched already. */
    @Override
    public String manifest(Job job, List<JobFile> files, Function<JobFile, String> fileUrl) {
        ObjectNode manifest = JSON.createObjectNode();
        Instant asOf = job.moment();
        manifest.put("transactionTime", asOf == null ? null : asOf.toString());
        manifest.put("request", BulkExportAsked.ofJson(job.request()).url());
        manifest.put("requiresAccessToken", false);
        ArrayNode output = manifest.putArray(ResourceExport.OUTPUT);
        ArrayNode deleted = manifest.putArray(ResourceExport.DELETED);
        manifest.putArray("error");
        for (JobFile file : files) {
            (file.role().equals(ResourceExport.DELETED) ? deleted : output)
                    .addObject()
                    .put("type", file.name())
                    .put("url", fileUrl.apply(file))
                    .put("count", file.lines());
        }
        return manifest.toString();
    }

    @Override
    public String manifestType() {
        return "application/json";
    }

    @Override
    public boolean isManifestElsewhere() {
        return false;
    }
}
