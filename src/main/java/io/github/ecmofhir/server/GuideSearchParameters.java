package io.github.ecmofhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.jpa.searchparam.registry.ISearchParamProvider;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.SearchParameter;

/**
 * What HAPI indexes: of the types that the guide has a list for, what that list names, by R4 or by the guide itself; of all others
 * what R4 has. Each value is a row with an entry in several indexes of the database, paid for by every write, so what nobody asks
 * for is left out.
 *
 * <p>References are listed without exception, for what is not indexed as a reference could be deleted under the one that
 * refers to it.
 */
final class GuideSearchParameters implements ISearchParamProvider {

    /** Types that stand for all others in R4's definitions. */
    private static final Set<String> GENERAL = Set.of("Resource", "DomainResource");

    private final Map<String, Set<String>> listed;
    private final Set<String> everywhere;
    private final Set<String> types;
    private final Map<String, SearchParameter> parameters;

    /** @param fhir knows R4's own search parameters */
    GuideSearchParameters(Guide guide, FhirContext fhir) {
        List<CapabilityStatementRestComponent> rest = guide.all(CapabilityStatement.class).stream()
                .flatMap(statement -> statement.getRest().stream())
                .toList();
        this.listed = rest.stream()
                .flatMap(each -> each.getResource().stream())
                .collect(Collectors.toMap(
                        CapabilityStatementRestResourceComponent::getType,
                        resource -> names(resource.getSearchParam().stream())));
        this.everywhere = names(rest.stream().flatMap(each -> each.getSearchParam().stream()));
        this.types = fhir.getResourceTypes();
        this.parameters = Stream.concat(core(fhir).stream(), guide.all(SearchParameter.class).stream())
                .flatMap(this::indexed)
                .collect(Collectors.toUnmodifiableMap(GuideSearchParameters::id, Function.identity()));
    }

    private static Set<String> names(Stream<CapabilityStatementRestResourceSearchParamComponent> parameters) {
        return parameters
                .map(CapabilityStatementRestResourceSearchParamComponent::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<SearchParameter> core(FhirContext fhir) {
        List<SearchParameter> core = fhir.getValidationSupport().fetchAllSearchParameters();
        if (core == null) {
            throw new IllegalStateException("HAPI has no search parameters of R4");
        }
        return core;
    }

    private Stream<SearchParameter> indexed(SearchParameter core) {
        Set<String> bases = core.getBase().stream()
                .map(CodeType::getValue)
                .flatMap(base -> GENERAL.contains(base) ? types.stream() : Stream.of(base))
                .filter(type -> isIndexed(type, core.getCode()))
                .collect(Collectors.toCollection(TreeSet::new));
        if (bases.isEmpty()) {
            return Stream.empty();
        }
        SearchParameter indexed = core.copy();
        // Some of R4's own are drafts, which HAPI would leave out
        indexed.setStatus(PublicationStatus.ACTIVE);
        indexed.setBase(bases.stream().map(CodeType::new).toList());
        if (core.hasExpression()) {
            indexed.setExpression(samePath(core.getExpression()));
        }
        return Stream.of(indexed);
    }

    private boolean isIndexed(String type, String code) {
        Set<String> codes = listed.get(type);
        return codes == null || codes.contains(code) || everywhere.contains(code);
    }

    /**
     * Without the condition {@code patient} and {@code subject} have one path, and HAPI writes one row for both. Who asks for
     * a patient still gets those of that patient alone.
     */
    private static String samePath(String expression) {
        return expression.replace(".where(resolve() is Patient)", "");
    }

    private static String id(SearchParameter parameter) {
        return parameter.getIdElement().getIdPart();
    }

    List<IIdType> ids() {
        return parameters.keySet().stream()
                .sorted()
                .map(id -> (IIdType) new IdType("SearchParameter", id))
                .toList();
    }

    @Override
    public IBundleProvider search(SearchParameterMap all) {
        return new SimpleBundleProvider(List.copyOf(parameters.values()));
    }

    @Override
    public IBaseResource read(IIdType id) {
        SearchParameter parameter = parameters.get(id.getIdPart());
        if (parameter == null) {
            throw new ResourceNotFoundException(id);
        }
        return parameter;
    }
}
