package io.github.ecmofhir.guide;

import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.jspecify.annotations.Nullable;

/** Serves the guide's resources of one type, read-only: they belong to the server's version, not to its store. */
public final class GuideResourceProvider<T extends MetadataResource> implements IResourceProvider {

    private final Class<T> type;
    private final List<T> resources;

    public GuideResourceProvider(Class<T> type, List<T> resources) {
        this.type = type;
        this.resources = List.copyOf(resources);
    }

    @Override
    public Class<T> getResourceType() {
        return type;
    }

    @Read
    public T read(@IdParam IdType id) {
        return resources.stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id.getIdPart()))
                .findFirst()
                .orElseThrow(() -> new ResourceNotFoundException(id));
    }

    @Search
    public List<T> search(
            @OptionalParam(name = "_id") @Nullable TokenParam id,
            @OptionalParam(name = "url") @Nullable UriParam url,
            @OptionalParam(name = "name") @Nullable StringParam name) {
        refuseModifier("_id", id);
        refuseModifier("url", url);
        refuseModifier("name", name);
        return resources.stream()
                .filter(resource -> id == null
                        || id.getValue().equals(resource.getIdElement().getIdPart()))
                .filter(resource -> url == null || url.getValue().equals(resource.getUrl()))
                .filter(resource -> name == null || startsWith(resource.getName(), name.getValue()))
                .toList();
    }

    private static void refuseModifier(String name, @Nullable IQueryParameterType parameter) {
        if (parameter != null && (parameter.getMissing() != null || parameter.getQueryParameterQualifier() != null)) {
            throw Problem.of(
                    ProblemCode.REQ_PARAMETER,
                    Place.parameter(name),
                    "The parameter `" + name + "` has a modifier.",
                    "Definitions are searched by `_id`, `url` and `name` as they are.",
                    "Leave the modifier out.");
        }
    }

    private static boolean startsWith(@Nullable String text, String start) {
        return text != null && text.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
    }
}
