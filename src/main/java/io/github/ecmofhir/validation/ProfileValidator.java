package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import io.github.ecmofhir.guide.Claims;
import io.github.ecmofhir.guide.Guide;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * HAPI's instance validator over our guide and core R4, with nothing fetched from a network. One warm instance serves all
 * threads; the first use of each profile costs most, so the server uses every profile once before it is ready.
 */
public final class ProfileValidator {

    private final FhirContext fhir;
    private final IValidationSupport support;
    private final FhirValidator validator;
    private final int definitions;
    private final Verdicts verdicts;

    public ProfileValidator(FhirContext fhir, Guide guide) {
        this(fhir, guide, new DefaultProfileValidationSupport(fhir));
    }

    /** @param core the definitions of R4, which are large: whoever has them shares them */
    public ProfileValidator(FhirContext fhir, Guide guide, IValidationSupport core) {
        this.fhir = fhir;
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(fhir);
        guide.resources().forEach(ours::addResource);
        // A code of a system we do not carry is no error: hospitals know codes that we never saw.
        UnknownCodeSystemWarningValidationSupport unknownSystems = new UnknownCodeSystemWarningValidationSupport(fhir);
        unknownSystems.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        ValidationSupportChain chain = new ValidationSupportChain(
                ours,
                core,
                new CommonCodes(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir),
                unknownSystems);
        // Our code comes first and a translation may stand beside it: one coding of the value set is enough.
        chain.setCodeableConceptValidationSuccessfulIfNotAllCodingsAreValid(true);
        support = chain;
        validator = fhir.newValidator();
        validator.registerValidatorModule(new PooledInstanceValidator(support));
        definitions = (int) guide.resources().count();
        verdicts = new Verdicts(new Thresholds(
                guide.resources().filter(StructureDefinition.class::isInstance).map(StructureDefinition.class::cast)));
    }

    /** The raw findings for a resource against the profiles it claims and core R4. */
    List<SingleValidationMessage> validate(Resource resource, String... profiles) {
        String text = fhir.newJsonParser().encodeResourceToString(withoutEmptyMeta(resource));
        return verdicts.of(text, profiles, () -> validate(text, profiles));
    }

    /** The raw findings for a bundle, without what is within its entries. */
    List<SingleValidationMessage> validate(Envelope envelope, String... profiles) {
        ValidationOptions options = options(profiles);
        options.setAppContext(EntriesApart.ENVELOPE);
        return validator.validateWithResult(envelope.bundle(), options).getMessages();
    }

    /** What a patch leaves behind in `meta` may be nothing at all once it is written, which the validator refuses. */
    private static Resource withoutEmptyMeta(Resource resource) {
        Meta meta = resource.getMeta();
        if (!resource.hasMeta()
                || meta.hasProfile()
                || meta.hasTag()
                || meta.hasSecurity()
                || meta.hasSource()
                || meta.hasExtension()) {
            return resource;
        }
        Resource copy = resource.copy();
        copy.setMeta(null);
        return copy;
    }

    /** The same for text as it was sent, which may not even parse. */
    List<SingleValidationMessage> validate(String body, String... profiles) {
        return validator.validateWithResult(body, options(profiles)).getMessages();
    }

    /** Whether core R4 or our guide defines a profile. */
    boolean knows(String canonical) {
        String url = Claims.withoutVersion(canonical);
        return !url.isEmpty() && support.fetchStructureDefinition(url) != null;
    }

    /** How many definitions of our guide were loaded. */
    int definitions() {
        return definitions;
    }

    /** Uses each profile once, so that no request is the first; takes some seconds. */
    public void warm(List<StructureDefinition> profiles) {
        for (StructureDefinition profile : profiles) {
            String body = "{\"resourceType\":\"" + profile.getType() + "\"}";
            validator.validateWithResult(body, options(profile.getUrl()));
        }
    }

    /** What HAPI's capability statement asks for the list of profiles. */
    public IValidationSupport support() {
        return support;
    }

    private static ValidationOptions options(String... profiles) {
        ValidationOptions options = new ValidationOptions();
        for (String profile : profiles) {
            options.addProfile(profile);
        }
        return options;
    }
}
