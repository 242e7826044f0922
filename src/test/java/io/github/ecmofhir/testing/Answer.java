package io.github.ecmofhir.testing;

import static io.github.ecmofhir.testing.FhirHttp.FHIR;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** What the server said. */
public record Answer(int status, HttpResponse<String> response) {

    public Answer(HttpResponse<String> response) {
        this(response.statusCode(), response);
    }

    public String body() {
        return response.body();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** @throws AssertionError if it is another type */
    public <T extends IBaseResource> T as(Class<T> type) {
        IBaseResource resource = header("Content-Type").orElse("").contains("xml")
                ? FHIR.newXmlParser().parseResource(body())
                : FHIR.newJsonParser().parseResource(body());
        if (!type.isInstance(resource)) {
            throw new AssertionError("Status " + status + ", not a " + type.getSimpleName() + ": " + body());
        }
        return type.cast(resource);
    }

    public OperationOutcome outcome() {
        return as(OperationOutcome.class);
    }

    /** The resources of a searchset or history. */
    public List<Resource> resources() {
        return as(Bundle.class).getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList();
    }

    /** Where each entry of a transaction was stored, in its order. */
    public List<IdType> locations() {
        return as(Bundle.class).getEntry().stream()
                .map(entry -> new IdType(entry.getResponse().getLocation()))
                .toList();
    }

    /** The status of each entry, e.g. {@code 201}. */
    public List<String> entryStatus() {
        return as(Bundle.class).getEntry().stream()
                .map(entry -> entry.getResponse().getStatus().substring(0, 3))
                .toList();
    }

    /** Id of the resource that was created or changed, without type and version. */
    public String id() {
        return new IdType(header("Location")
                        .or(() -> header("Content-Location"))
                        .orElseThrow(() -> new AssertionError("Status " + status + ": " + body())))
                .getIdPart();
    }
}
