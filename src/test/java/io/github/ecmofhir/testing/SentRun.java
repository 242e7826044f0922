package io.github.ecmofhir.testing;

import io.github.ecmofhir.submission.sheet.Pavlodar;
import io.github.ecmofhir.submission.sheet.mapping.SheetMapping;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;

/**
 * Runs of the Pavlodar sheet as a hospital sends them. Each {@code SentRun} has identifier systems of its own, so that
 * tests on one server do not meet.
 */
public final class SentRun {

    private static final Pattern LEFT_OUT =
            Pattern.compile(".*/(stmt|lesion|checklist)/.*|.*/measurement/(?!bmi).*|.*/timi/.*");
    /** Of several runs of one id the one of the later test comes later in answers, which are in the order of names. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String source;

    public SentRun() {
        this(String.format(Locale.ROOT, "it-%05d", NUMBER.incrementAndGet()));
    }

    /** @param source the name that the identifier systems are made of; whoever gives the same sends the same runs */
    public SentRun(String source) {
        this.source = source;
    }

    /** A bundle that can be changed, without most of the statements, measurements and checklists. */
    public Bundle bundle(String id) {
        return bundle(id, Map.of());
    }

    /** @param changes cells of the sheet */
    public Bundle bundle(String id, Map<String, String> changes) {
        Bundle bundle = whole(id, changes);
        bundle.getEntry()
                .removeIf(entry -> entry.getResource() instanceof Observation observation
                        && LEFT_OUT.matcher(observation.getIdentifierFirstRep().getValue())
                                .matches());
        return bundle;
    }

    /** All that the sheet tells of a run. */
    public Bundle whole(String id, Map<String, String> changes) {
        return Pavlodar.mapping().bundle(Pavlodar.row(id, changes), SheetMapping.requireName(source));
    }

    /** The identifier system for patient, encounter, run or centre. */
    public String system(String of) {
        return "https://w3id.org/ecmo-fhir/sid/" + source + "/" + of;
    }

    /** The first entry whose resource claims a profile of ours. */
    public static BundleEntryComponent entry(Bundle bundle, String profile) {
        return bundle.getEntry().get(number(bundle, profile) - 1);
    }

    /** Number of that entry as a sender counts. */
    public static int number(Bundle bundle, String profile) {
        String url = "https://w3id.org/ecmo-fhir/StructureDefinition/" + profile;
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            if (bundle.getEntry().get(i).getResource().getMeta().hasProfile(url)) {
                return i + 1;
            }
        }
        throw new AssertionError("No " + profile);
    }

    public static <T extends Resource> T resource(Bundle bundle, String profile, Class<T> type) {
        return type.cast(entry(bundle, profile).getResource());
    }
}
