package io.github.ecmofhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.method.ReadMethodBinding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which operations the endpoint has: ours, and those of HAPI that only read. The others ($expunge, $meta-add,
 * reindexing, merging …) change what is stored past the write hooks, so that nobody would check it or count it.
 */
@Interceptor
final class OfferedMethods {

    private static final Set<String> OF_HAPI = Set.of("$everything");
    private static final String OURS = "io.github.ecmofhir.";

    /** @return null where the method shall not be offered */
    @Hook(Pointcut.SERVER_PROVIDER_METHOD_BOUND)
    public @Nullable BaseMethodBinding bound(BaseMethodBinding method) {
        boolean offered = method instanceof OperationMethodBinding operation ? isOffered(operation) : !isMadeUp(method);
        return offered ? method : null;
    }

    /** HAPI gives out a made-up definition of each operation, where we give out those of the guide. */
    private static boolean isMadeUp(BaseMethodBinding method) {
        return method instanceof ReadMethodBinding && method.getProvider() instanceof IServerConformanceProvider;
    }

    private static boolean isOffered(OperationMethodBinding operation) {
        return OF_HAPI.contains(operation.getName())
                || operation.getProvider().getClass().getName().startsWith(OURS);
    }
}
