package io.github.ecmofhir.export.bulk;

import io.github.ecmofhir.deidentification.ElementRules;
import io.github.ecmofhir.deidentification.Level;
import io.github.ecmofhir.job.JobOutput;
import io.github.ecmofhir.store.StoredText;
import io.github.ecmofhir.store.StoredTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** One export, type by type. */
final class ResourceExport {

    static final String OUTPUT = "output";
    static final String DELETED = "deleted";

    /** These hold addresses and words of those who use the server, and say nothing of runs. */
    static final Set<String> OF_THE_SERVER = Set.of("AuditEvent", "Subscription");

    private final BulkExportRequest request;
    private final Map<String, Set<Long>> wanted;
    private final StoredTexts texts;
    private final ResourceLines lines;
    private final JobOutput output;

    /** {@code Type/id} of what the resources of the patients refer to. */
    private final Set<String> referredTo = new HashSet<>();

    /** @param wanted the numbers of the resources of a type; those of other types are all wanted */
    ResourceExport(
            BulkExportRequest request,
            Map<String, Set<Long>> wanted,
            StoredTexts texts,
            ResourceLines lines,
            JobOutput output) {
        this.request = request;
        this.wanted = wanted;
        this.texts = texts;
        this.lines = lines;
        this.output = output;
    }

    /** The types one after the other, each in the order in which its resources were first stored. */
    void run() {
        try {
            if (request.ofPatients()) {
                runOfPatients();
            } else {
                SortedMap<String, Long> counts = texts.counts(request.since());
                List<String> types = chosen(counts);
                output.expect(sum(counts, types));
                for (String type : types) {
                    write(type, request.since(), text -> true);
                }
            }
            Instant since = request.since().orElse(null);
            if (since != null) {
                for (String type : texts.deletedTypes(since)) {
                    writeDeleted(type, since);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What no patient has is exported where they refer to it, which is known when everything of theirs has been seen. */
    private void runOfPatients() throws IOException {
        SortedMap<String, Long> counts = texts.counts(Optional.empty());
        List<String> types = chosen(counts);
        List<String> all = List.copyOf(counts.keySet());
        output.expect(sum(counts, all) + sum(counts, types));
        for (String type : all) {
            boolean isChosen = types.contains(type);
            write(type, Optional.empty(), text -> isOfPatient(text) && isChosen && isNew(text));
        }
        for (String type : types) {
            write(type, request.since(), this::isReferredTo);
        }
    }

    private List<String> chosen(SortedMap<String, Long> counts) {
        return counts.keySet().stream().filter(this::isChosen).toList();
    }

    private boolean isChosen(String type) {
        return !OF_THE_SERVER.contains(type)
                && (request.level() == Level.NONE || ElementRules.RESOURCES.contains(type))
                && (request.types().isEmpty() || request.types().contains(type));
    }

    private static long sum(SortedMap<String, Long> counts, List<String> types) {
        return types.stream().mapToLong(counts::get).sum();
    }

    private void write(String type, Optional<Instant> since, Predicate<StoredText> isPart) throws IOException {
        Optional<Set<Long>> some = Optional.ofNullable(wanted.get(type));
        try (TypeFiles files = new TypeFiles(OUTPUT, type, lines.inOrder(), output)) {
            texts.forEach(type, since, lines.inOrder(), text -> {
                output.advance();
                // Each is asked, as what it refers to counts though it is not wanted itself
                if (isPart.test(text)
                        && some.map(numbers -> numbers.contains(text.number())).orElse(true)) {
                    lines.of(text).ifPresent(files::add);
                }
                return true;
            });
            files.complete();
        }
    }

    private boolean isOfPatient(StoredText text) {
        TextReferences references = TextReferences.of(text);
        boolean isOf = references.patient().filter(this::isWantedPatient).isPresent();
        if (isOf) {
            referredTo.addAll(references.others());
        }
        return isOf;
    }

    private boolean isWantedPatient(String patient) {
        return request.patients().map(some -> some.contains(patient)).orElse(true);
    }

    private boolean isNew(StoredText text) {
        return request.since().map(text.lastUpdated()::isAfter).orElse(true);
    }

    private boolean isReferredTo(StoredText text) {
        return referredTo.contains(text.resourceType() + "/" + text.id())
                && TextReferences.of(text).patient().isEmpty();
    }

    private void writeDeleted(String type, Instant since) throws IOException {
        if (!isChosen(type)) {
            return;
        }
        try (TypeFiles files = new TypeFiles(DELETED, type, lines.inOrder(), output)) {
            texts.forEachDeleted(type, since, text -> {
                if (!request.ofPatients()
                        || TextReferences.of(text)
                                .patient()
                                .filter(this::isWantedPatient)
                                .isPresent()) {
                    files.add(deletion(text));
                }
            });
            files.complete();
        }
    }

    /** A Bundle on each line, as Bulk Data has it. */
    private String deletion(StoredText text) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\""
                + text.resourceType() + "/" + lines.id(text) + "\"}}]}";
    }
}
