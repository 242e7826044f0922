package io.github.ecmofhir.server;

import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import io.github.ecmofhir.validation.ProfileValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;

/**
 * Makes the CapabilityStatement: HAPI's, with our profiles as {@code supportedProfile}, and with the formats of the operations of
 * other standards, which these want to be told there.
 */
record Capability(
        IFhirSystemDao<?, ?> system,
        JpaStorageSettings storage,
        ISearchParamRegistry searchParameters,
        ProfileValidator validator) {

    private static final String BULK_DATA = "http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data";

    private static final Map<String, String> FORMATS = Map.of(
            "export", "Files are application/fhir+ndjson.",
            "sql-run",
                    "_format: ndjson, json, csv, parquet, fhir. csv and json also within a Binary, with Accept:"
                            + " application/fhir+json. `source` is not supported.",
            "sql-export", "_format: ndjson, json, csv, parquet. `source` is not supported.");

    JpaCapabilityStatementProvider of(RestfulServer server) {
        JpaCapabilityStatementProvider provider =
                new JpaCapabilityStatementProvider(server, system, storage, searchParameters, validator.support()) {
                    @Override
                    public IBaseConformance getServerConformance(HttpServletRequest sent, RequestDetails request) {
                        IBaseConformance statement = super.getServerConformance(sent, request);
                        addFormats((CapabilityStatement) statement);
                        leaveOutRefused((CapabilityStatement) statement);
                        return statement;
                    }
                };
        provider.setImplementationDescription("HL7 FHIR R4 server for ECMO registries");
        return provider;
    }

    /** HAPI tells of these, and refuses them. */
    private static final Set<String> REFUSED = Set.of("_list", "_source");

    private static void leaveOutRefused(CapabilityStatement statement) {
        statement
                .getRestFirstRep()
                .getResource()
                .forEach(resource ->
                        resource.getSearchParam().removeIf(parameter -> REFUSED.contains(parameter.getName())));
    }

    private static void addFormats(CapabilityStatement statement) {
        if (statement.getInstantiates().stream()
                .noneMatch(each -> each.getValue().equals(BULK_DATA))) {
            statement.addInstantiates(BULK_DATA);
        }
        statement.getRestFirstRep().getOperation().forEach(operation -> {
            String formats = FORMATS.get(operation.getName());
            if (formats != null) {
                operation.setDocumentation(formats);
            }
        });
    }
}
