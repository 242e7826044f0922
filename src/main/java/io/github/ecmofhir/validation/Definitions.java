package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.hapi.converters.canonical.VersionCanonicalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r5.model.Basic;
import org.hl7.fhir.r5.model.CanonicalResource;
import org.hl7.fhir.r5.model.CodeSystem;
import org.hl7.fhir.r5.model.PackageInformation;
import org.hl7.fhir.r5.model.Resource;
import org.hl7.fhir.r5.model.StructureDefinition;
import org.hl7.fhir.r5.model.StructureDefinition.StructureDefinitionKind;
import org.hl7.fhir.r5.model.ValueSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * The definitions as the InstanceValidator wants them. It asks for the same few hundreds many times in each resource, and they
 * stay what they are while the server runs; so each is looked up once and then found without locks.
 */
final class Definitions extends WorkerContextValidationSupportAdapter {

    /** More names than definitions: a sender who makes up versions must not fill the memory. */
    private static final int MOST = 5000;

    /** What is defined in R4, by what the validator calls it. */
    private static final Map<Class<? extends Resource>, Class<? extends IBaseResource>> DEFINITIONS = Map.of(
            StructureDefinition.class, org.hl7.fhir.r4.model.StructureDefinition.class,
            ValueSet.class, org.hl7.fhir.r4.model.ValueSet.class,
            CodeSystem.class, org.hl7.fhir.r4.model.CodeSystem.class);

    /** Stands for what does not exist. */
    private static final Resource NOTHING = new Basic();

    private final IValidationSupport support;
    private final VersionCanonicalizer canonicalizer;
    private final Map<Class<?>, Map<String, Resource>> found = new ConcurrentHashMap<>();
    /** Each definition once, by its own URL and version: a validator looks elements up by identity in what it got before. */
    private final Map<Class<?>, Map<String, Resource>> single = new ConcurrentHashMap<>();

    private final Supplier<List<StructureDefinition>> outlines = SingletonSupplier.of(this::outlines);
    private final Supplier<Set<String>> primitives = SingletonSupplier.of(this::primitives);

    Definitions(IValidationSupport support) {
        super(new RememberedCodes(support.getFhirContext(), support));
        this.support = support;
        canonicalizer = new VersionCanonicalizer(support.getFhirContext());
    }

    @Override
    public <T extends Resource> @Nullable T fetchResource(Class<T> type, @Nullable String url) {
        // A reference like "Patient?identifier=https://a|b" makes the validator ask for a type without a name
        if (url == null || url.isEmpty() || url.endsWith("/")) {
            return null;
        }
        Map<String, Resource> ofType = found.computeIfAbsent(type, none -> new ConcurrentHashMap<>());
        Resource known = ofType.get(url);
        if (known == null) {
            T fetched = inVersion(type, url);
            known = fetched == null ? NOTHING : onlyOne(type, fetched);
            if (ofType.size() < MOST) {
                ofType.put(url, known);
            }
        }
        return known == NOTHING ? null : type.cast(known);
    }

    /** What another thread, or another name of the same definition, has fetched before. */
    private Resource onlyOne(Class<?> type, Resource fetched) {
        if (!(fetched instanceof CanonicalResource definition)) {
            return fetched;
        }
        Resource before = single.computeIfAbsent(type, none -> new ConcurrentHashMap<>())
                .putIfAbsent(definition.getVersionedUrl(), fetched);
        return before == null ? fetched : before;
    }

    /** Core R4 is known by its URLs alone, and may be named with its version. */
    private <T extends Resource> @Nullable T inVersion(Class<T> type, String url) {
        T fetched = converted(type, url);
        int bar = url.indexOf('|');
        if (fetched != null || bar < 0) {
            return fetched;
        }
        T plain = converted(type, url.substring(0, bar));
        return plain instanceof CanonicalResource definition
                        && url.substring(bar + 1).equals(definition.getVersion())
                ? plain
                : null;
    }

    @Override
    public <T extends Resource> T fetchResourceWithException(Class<T> type, @Nullable String url) {
        T fetched = fetchResource(type, url);
        if (fetched == null) {
            throw new NotDefined(type.getSimpleName() + " " + url + " is not defined.");
        }
        return fetched;
    }

    /** The base class asks a context of R5 what the type is called, and to make one takes a second. */
    private <T extends Resource> @Nullable T converted(Class<T> type, String url) {
        Class<? extends IBaseResource> r4 = DEFINITIONS.get(type);
        IBaseResource definition = r4 == null ? null : support.fetchResource(r4, url);
        if (definition == null || lacksSnapshot(definition)) {
            return r4 != null && definition == null ? null : super.fetchResource(type, url);
        }
        Resource r5 = canonicalizer.resourceToValidatorCanonical(definition);
        if (definition.getUserData(DefaultProfileValidationSupport.SOURCE_PACKAGE_ID) instanceof String packageId) {
            r5.setSourcePackage(new PackageInformation(packageId, null, null, null));
        }
        return type.cast(r5);
    }

    private static boolean lacksSnapshot(IBaseResource definition) {
        return definition instanceof org.hl7.fhir.r4.model.StructureDefinition profile && !profile.hasSnapshot();
    }

    /** The names and kinds of all; the elements of each are there when they are asked for. */
    @Override
    public <T extends Resource> List<T> fetchResourcesByType(Class<T> type) {
        return type == StructureDefinition.class
                ? outlines.get().stream().map(type::cast).toList()
                : super.fetchResourcesByType(type);
    }

    @Override
    public List<StructureDefinition> fetchTypeDefinitions(String type) {
        return outlines.get().stream()
                .filter(definition -> type.equals(definition.getType()))
                .toList();
    }

    @Override
    public boolean isPrimitiveType(String type) {
        return primitives.get().contains(type);
    }

    private List<StructureDefinition> outlines() {
        return support.fetchAllStructureDefinitions().stream()
                .map(org.hl7.fhir.r4.model.StructureDefinition.class::cast)
                .<StructureDefinition>map(definition -> new Outline(
                        definition, () -> fetchResourceWithException(StructureDefinition.class, definition.getUrl())))
                .toList();
    }

    private Set<String> primitives() {
        return outlines.get().stream()
                .filter(definition -> definition.getKind() == StructureDefinitionKind.PRIMITIVETYPE)
                .map(StructureDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Thrown and caught for every coded value, to find out that its system is no value set; so it carries no stack. */
    private static final class NotDefined extends FHIRException {

        private static final long serialVersionUID = 1L;

        NotDefined(String message) {
            super(message);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
