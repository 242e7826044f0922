package io.github.ecmofhir.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.validation.finding.FindingTranslator;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Checks one resource against the profiles it claims, or core R4 where it claims none. */
public final class ResourceCheck {

    /** Number of what is found outside of all entries. */
    private static final int WHOLE = 0;

    private final FhirContext fhir;
    private final ProfileValidator validator;
    private final ClaimCheck claims;
    private final CodingCheck codings;
    private final FindingTranslator translator;

    public ResourceCheck(FhirContext fhir, ProfileValidator validator, Guide guide) {
        this.fhir = fhir;
        this.validator = validator;
        this.claims = new ClaimCheck(validator, guide);
        this.codings = new CodingCheck(new Concepts(validator.support()));
        this.translator = new FindingTranslator(fhir, guide, validator.support());
    }

    /**
     * All findings, errors and warnings, each once.
     *
     * @param extraProfiles profiles to check against beside those it claims
     */
    public List<Issue> check(Resource resource, Place place, String... extraProfiles) {
        List<Issue> wrongClaims = claims.check(resource, place, List.of(extraProfiles));
        if (!wrongClaims.isEmpty()) {
            return wrongClaims;
        }
        List<Issue> issues =
                new ArrayList<>(translator.translate(validator.validate(resource, extraProfiles), resource, place));
        List<Issue> ofCodings = new ArrayList<>();
        Spot.of(resource).walk(spot -> {
            issues.addAll(ExtensionCheck.check(spot, place));
            IdentifierCheck.check(spot, place).ifPresent(issues::add);
            LeapSecondCheck.check(spot, place).ifPresent(issues::add);
            codings.check(spot, place).ifPresent(ofCodings::add);
        });
        issues.addAll(ofCodings);
        StatusCheck.check(resource, place).ifPresent(issues::add);
        return SaidBetter.without(issues);
    }

    /** The same for a bundle, without what is found within its entries. */
    List<Issue> check(Envelope envelope, String... extraProfiles) {
        List<Issue> wrongClaims = claims.check(envelope.bundle(), Place.nowhere(), List.of(extraProfiles));
        if (!wrongClaims.isEmpty()) {
            return wrongClaims;
        }
        return translator.translate(validator.validate(envelope, extraProfiles), envelope.bundle(), Place.nowhere());
    }

    /** What is found in text that may not even parse; the places are within the text. */
    List<Issue> check(String body) {
        Resource readable = leniently(body);
        Map<Integer, List<SingleValidationMessage>> byEntry = new TreeMap<>();
        for (SingleValidationMessage finding : validator.validate(body)) {
            Integer entry = FindingTranslator.entryOf(finding.getLocationString());
            byEntry.computeIfAbsent(entry == null ? WHOLE : entry, none -> new ArrayList<>())
                    .add(finding);
        }
        List<Issue> issues = new ArrayList<>();
        byEntry.forEach((entry, findings) ->
                issues.addAll(SaidBetter.without(translator.translate(findings, readable, place(readable, entry)))));
        return issues;
    }

    private static Place place(@Nullable Resource readable, int entry) {
        if (entry == WHOLE) {
            return readable == null || readable instanceof Bundle
                    ? Place.nowhere()
                    : new Place(
                            null, readable.fhirType(), readable.getIdElement().getIdPart(), null);
        }
        List<SentEntry> entries = readable instanceof Bundle bundle ? SentEntry.of(bundle) : List.of();
        return entry <= entries.size() ? entries.get(entry - 1).place() : new Place(entry, null, null, null);
    }

    /** What can be read of a text in spite of its faults, to name elements by; null if nothing can. */
    private @Nullable Resource leniently(String body) {
        try {
            EncodingEnum encoding = EncodingEnum.detectEncoding(body);
            IParser parser = encoding.newParser(fhir).setParserErrorHandler(new LenientErrorHandler(false));
            return (Resource) parser.parseResource(body);
        } catch (RuntimeException e) {
            return null;
        }
    }
}
