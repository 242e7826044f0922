package io.github.ecmofhir.validation;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Validate;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.ValidationModeEnum;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** {@code $validate} on one resource type; answers 200 with an OperationOutcome whatever it finds. */
public final class ValidateProvider implements IResourceProvider {

    private static final Pattern PRINTED = Pattern.compile("^\\w+Type\\[(.*)]$");

    private final Class<? extends Resource> type;
    private final ValidateOperation operation;

    public ValidateProvider(Class<? extends Resource> type, ValidateOperation operation) {
        this.type = type;
        this.operation = operation;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Validate
    public MethodOutcome validate(
            @ResourceParam @Nullable IBaseResource resource,
            @IdParam(optional = true) @Nullable IdType id,
            @ResourceParam @Nullable String body,
            @ResourceParam @Nullable EncodingEnum encoding,
            @Validate.Mode @Nullable ValidationModeEnum mode,
            @Validate.Profile @Nullable String profile) {
        MethodOutcome outcome = new MethodOutcome();
        outcome.setOperationOutcome(operation.run(
                new ValidateRequest(type.getSimpleName(), id, (Resource) resource, mode, plain(profile))));
        return outcome;
    }

    /** Of a profile within Parameters HAPI gives what Java makes of the value: {@code CanonicalType[http://...]}. */
    private static @Nullable String plain(@Nullable String profile) {
        return profile == null ? null : PRINTED.matcher(profile).replaceFirst("$1");
    }
}
