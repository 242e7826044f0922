package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.function.Supplier;

/**
 * HAPI's servlet, furnished when the container initialises it and not when it is made. It is made before Spring has
 * frozen its bean definitions; asking for HAPI's beans that early makes Spring search all definitions anew for each of
 * them, which took a third of the start.
 */
final class FhirServlet extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<FhirEndpoint> endpoint;

    FhirServlet(FhirContext fhir, Supplier<FhirEndpoint> endpoint) {
        super(fhir);
        this.endpoint = endpoint;
    }

    /** Nobody needs to know with what, and in which version, this server was made. */
    @Override
    protected String createPoweredByHeader() {
        return "";
    }

    @Override
    protected void initialize() {
        endpoint.get().furnish(this);
    }
}
