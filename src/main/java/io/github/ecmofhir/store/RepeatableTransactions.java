package io.github.ecmofhir.store;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.PreferReturnEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Answers a transaction that came before as HAPI would, without going through it again: hospitals send again what they are not
 * sure of, night after night, and nearly all of it is stored as it was sent.
 */
public final class RepeatableTransactions extends IndexOnceTransactions {

    private final StoredTransactions stored;
    private final Predicate<Bundle> isRepeatable;

    /** @param isRepeatable whether a transaction does nothing when all that it names is stored as it says */
    public RepeatableTransactions(StoredTransactions stored, Predicate<Bundle> isRepeatable) {
        this.stored = stored;
        this.isRepeatable = isRepeatable;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <B extends IBaseBundle> B transaction(RequestDetails request, B sent, boolean nested) {
        Optional<ByteBuffer> digest = digest(request, (Bundle) sent);
        if (digest.isEmpty()) {
            return super.transaction(request, sent, nested);
        }
        Optional<Bundle> known = stored.answer(digest.get(), (Bundle) sent);
        if (known.isPresent()) {
            return (B) known.get();
        }
        B answer = super.transaction(request, sent, nested);
        stored.keep(digest.get(), (Bundle) answer);
        return answer;
    }

    /** Empty for what must be gone through each time. */
    private Optional<ByteBuffer> digest(RequestDetails request, Bundle sent) {
        byte[] body = request.getRequestContentsIfLoaded();
        return body == null || request.getResource() != sent || wantsResources(request) || !isRepeatable.test(sent)
                ? Optional.empty()
                : TransactionDigest.of(body);
    }

    private static boolean wantsResources(RequestDetails request) {
        return RestfulServerUtils.parsePreferHeader(null, request.getHeader(Constants.HEADER_PREFER))
                        .getReturn()
                == PreferReturnEnum.REPRESENTATION;
    }
}
