package io.github.ecmofhir.validation;

import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.OutcomeWriter;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.ThrownTranslator;
import io.github.ecmofhir.store.ResourceStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** The work of {@code $validate}: the same checks as on a write, and first a line that says what was checked. */
public final class ValidateOperation {

    private final WriteCheck check;
    private final ProfileValidator validator;
    private final Guide guide;
    private final ResourceStore store;
    private final ThrownTranslator translator;

    public ValidateOperation(
            WriteCheck check,
            ProfileValidator validator,
            Guide guide,
            ResourceStore store,
            ThrownTranslator translator) {
        this.check = check;
        this.validator = validator;
        this.guide = guide;
        this.store = store;
        this.translator = translator;
    }

    OperationOutcome run(ValidateRequest request) {
        long start = System.nanoTime();
        Resource resource = subject(request);
        List<Issue> issues =
                request.mode() == ValidationModeEnum.DELETE ? deletion(resource) : content(resource, request);
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        List<Issue> answer = new ArrayList<>();
        answer.add(Issue.information(ProblemCode.CHECKED, Place.nowhere(), checked(resource, request, millis)));
        answer.addAll(issues);
        if (issues.stream().noneMatch(Issue::isError)) {
            answer.add(Issue.information(ProblemCode.NO_ERRORS, Place.nowhere(), "No errors were found."));
        }
        return OutcomeWriter.write(answer);
    }

    private List<Issue> content(Resource resource, ValidateRequest request) {
        return resource instanceof Bundle bundle && bundle.hasEntry()
                ? check.wholeBundle(bundle, request.extraProfiles())
                : check.single(resource, request.extraProfiles());
    }

    private List<Issue> deletion(Resource resource) {
        try {
            store.requireDeletable(resource.fhirType(), resource.getIdElement().getIdPart());
            return List.of();
        } catch (BaseServerResponseException e) {
            return translator.translate(e, null, "").issues();
        }
    }

    private Resource subject(ValidateRequest request) {
        Resource sent = request.resource();
        IdType id = request.id();
        return sent == null && id != null ? stored(request, id) : Objects.requireNonNull(sent);
    }

    private Resource stored(ValidateRequest request, IdType id) {
        return store.read(request.resourceType(), id.getIdPart())
                .orElseThrow(() -> Problem.of(
                        ProblemCode.REQ_NOT_FOUND,
                        Place.parameter(request.resourceType() + "/" + id.getIdPart()),
                        "No such resource is stored.",
                        "$validate by id looks at a stored resource.",
                        "Check the id."));
    }

    private String checked(Resource resource, ValidateRequest request, long millis) {
        String against = Stream.concat(Claims.of(resource), Stream.of(request.extraProfiles()))
                .distinct()
                .map(this::versioned)
                .collect(Collectors.joining(", "));
        return "Checked " + resource.fhirType() + " against " + (against.isEmpty() ? "core FHIR R4 (4.0.1)" : against)
                + entries(resource) + "; " + validator.definitions() + " definitions loaded; " + millis + " ms.";
    }

    private static String entries(Resource resource) {
        int entries = resource instanceof Bundle bundle ? bundle.getEntry().size() : 0;
        return entries == 0 ? "" : ", and each of its " + entries + " entries against its own profile";
    }

    private String versioned(String canonical) {
        return guide.find(canonical)
                .map(definition -> canonical + "|" + definition.getVersion())
                .orElse(canonical);
    }
}
