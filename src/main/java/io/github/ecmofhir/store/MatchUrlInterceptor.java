package io.github.ecmofhir.store;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.FhirTerser;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Searches within what is sent: URLs of entries, and references by identifier. Senders write them as they would on paper; HAPI
 * takes a letter beyond ASCII that is not encoded for another one, and so would find, and change, something else.
 */
@Interceptor
public final class MatchUrlInterceptor {

    private static final Set<RestOperationTypeEnum> WRITES =
            EnumSet.of(RestOperationTypeEnum.TRANSACTION, RestOperationTypeEnum.CREATE, RestOperationTypeEnum.UPDATE);

    private static final Pattern TO_BE_ENCODED = Pattern.compile("[^!-~]+");
    private static final String QUERY = "?";

    /** Encodes them where they stand, after they were checked and told of as they were sent. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void encode(RequestDetails request, RestOperationTypeEnum operation) {
        if (WRITES.contains(operation) && request.getResource() instanceof Resource sent && mayHoldLetters(request)) {
            encode(request.getFhirContext(), sent);
        }
    }

    /** Whether its body has anything beyond ASCII, as it is or escaped, or a space in a URL. Most have not. */
    private static boolean mayHoldLetters(RequestDetails request) {
        byte[] body = request.getRequestContentsIfLoaded();
        if (body == null) {
            return true;
        }
        boolean withinUrl = false;
        for (byte unit : body) {
            if (unit < 0 || unit == '\\' || unit == '&' || unit == ' ' && withinUrl) {
                return true;
            }
            withinUrl = unit == '?' || withinUrl && unit != '"';
        }
        return false;
    }

    private static void encode(FhirContext fhir, Resource sent) {
        FhirTerser terser = fhir.newTerser();
        encodeReferences(terser, sent);
        if (sent instanceof Bundle bundle) {
            for (BundleEntryComponent entry : bundle.getEntry()) {
                encodeRequest(entry.getRequest());
                if (entry.getResource() != null) {
                    encodeReferences(terser, entry.getResource());
                }
            }
        }
    }

    private static void encodeRequest(BundleEntryRequestComponent request) {
        if (request.hasUrl()) {
            request.setUrl(encoded(request.getUrl()));
        }
        if (request.hasIfNoneExist()) {
            request.setIfNoneExist(encoded(request.getIfNoneExist()));
        }
    }

    private static void encodeReferences(FhirTerser terser, Resource resource) {
        for (Reference reference : terser.getAllPopulatedChildElementsOfType(resource, Reference.class)) {
            String url = reference.getReference();
            if (url != null && url.contains(QUERY)) {
                reference.setReference(encoded(url));
            }
        }
    }

    /** What is encoded already stays as it is. */
    private static String encoded(String url) {
        return TO_BE_ENCODED.matcher(url).replaceAll(run -> percent(run.group()));
    }

    private static String percent(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append("%%%02X".formatted(unit & 0xff));
        }
        return encoded.toString();
    }
}
