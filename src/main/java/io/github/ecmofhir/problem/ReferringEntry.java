package io.github.ecmofhir.problem;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Finds the entry of a transaction that refers to what is not there; HAPI names the target only. */
final class ReferringEntry {

    private static final Pattern TARGET = Pattern.compile("Resource (\\S+) not found|match URL \\[?\"?([^\\s\"\\]]+)");

    private ReferringEntry() {}

    /** @param words of HAPI */
    static Place find(@Nullable RequestDetails request, String words) {
        Matcher target = TARGET.matcher(words);
        if (request == null || !(request.getResource() instanceof Bundle bundle) || !target.find()) {
            return Place.nowhere();
        }
        String reference = target.group(1) == null ? target.group(2) : target.group(1);
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int i = 0; i < entries.size(); i++) {
            Resource resource = entries.get(i).getResource();
            if (resource != null && refersTo(request.getFhirContext(), resource, reference)) {
                return Place.entry(i + 1, resource.fhirType(), entries.get(i).getFullUrl());
            }
        }
        return Place.nowhere();
    }

    private static boolean refersTo(FhirContext fhir, Resource resource, String reference) {
        return fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .anyMatch(each -> reference.equals(each.getReference()));
    }
}
