package io.github.ecmofhir.validation;

import io.github.ecmofhir.guide.Guide;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.Severity;
import io.github.ecmofhir.validation.Concepts.Concept;
import io.github.ecmofhir.validation.finding.Nearest;
import io.github.ecmofhir.validation.finding.Spot;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;

/**
 * Checks a coding by itself, whether a value set is bound to it or not: that the code exists, that it is
 * not retired, and that its display does not say something else.
 */
final class CodingCheck {

    private static final String OUR_SYSTEMS = Guide.BASE + "/CodeSystem/";
    private static final Set<String> NO_LONGER = Set.of("retired", "deprecated");

    private final Concepts concepts;

    CodingCheck(Concepts concepts) {
        this.concepts = concepts;
    }

    /** Nothing for an element that is no coding, or of which system or code has extensions alone. */
    Optional<Issue> check(Spot spot, Place place) {
        return spot.element() instanceof Coding coding && coding.getSystem() != null && coding.getCode() != null
                ? check(coding, place.at(spot.path()))
                : Optional.empty();
    }

    private Optional<Issue> check(Coding coding, Place place) {
        Optional<Concepts.SystemConcepts> system = concepts.system(coding.getSystem());
        if (system.isEmpty()) {
            return coding.getSystem().startsWith(OUR_SYSTEMS)
                    ? Optional.of(Issue.error(
                            ProblemCode.CODE_NOT_ALLOWED,
                            place,
                            "There is no code system `" + coding.getSystem() + "`.",
                            "Code systems of this guide are those that it defines.",
                            "Correct `system`."))
                    : Optional.empty();
        }
        Optional<Concept> concept = system.get().find(coding.getCode());
        if (concept.isEmpty()) {
            return unknown(coding, system.get(), place);
        }
        if (NO_LONGER.contains(concept.get().status())) {
            return Optional.of(retired(coding, concept.get(), place));
        }
        return coding.hasDisplay() && !concept.get().isCalled(coding.getDisplay())
                ? Optional.of(misnamed(coding, concept.get(), system.get(), place))
                : Optional.empty();
    }

    private static Optional<Issue> unknown(Coding coding, Concepts.SystemConcepts system, Place place) {
        if (Guide.isOurs(coding.getSystem())) {
            return Optional.of(Issue.error(
                    ProblemCode.CODE_NOT_ALLOWED,
                    place,
                    "There is no code `" + coding.getCode() + "` in `" + coding.getSystem() + "`.",
                    "Codes of this guide are those that it defines.",
                    Nearest.to(coding.getCode(), system.byCode().keySet())
                            .map(code -> "Did you mean `" + code + "`?")
                            .orElse("Correct the code.")));
        }
        if (system.complete()) {
            return Optional.empty();
        }
        return Optional.of(Issue.warning(
                ProblemCode.CODE_UNKNOWN,
                place,
                "The code `" + coding.getCode() + "` of `" + coding.getSystem() + "` is not one that this guide uses.",
                "It is stored as sent, and no figure counts it.",
                "Check the code."));
    }

    private static Issue retired(Coding coding, Concept concept, Place place) {
        Coding successor = concept.successor();
        boolean retired = "retired".equals(concept.status());
        ProblemCode code = ProblemCode.CODE_RETIRED;
        return new Issue(
                retired ? Severity.ERROR : Severity.WARNING,
                code.code(),
                code.category(),
                place,
                "The code `" + coding.getCode() + "` (" + concept.display() + ") is " + concept.status() + ".",
                retired ? "It is kept so that old data can be read, and not sent any more." : "It will be retired.",
                successor == null
                        ? "Choose another code."
                        : "Send `" + successor.getCode() + "` of `" + successor.getSystem() + "`.");
    }

    /** The name of another code is a contradiction; any other name may be a translation. */
    private static Issue misnamed(Coding coding, Concept concept, Concepts.SystemConcepts system, Place place) {
        Optional<Concept> other = system.called(coding.getDisplay());
        ProblemCode code = ProblemCode.DISPLAY_CONTRADICTS;
        return new Issue(
                other.isPresent() ? Severity.ERROR : Severity.WARNING,
                code.code(),
                code.category(),
                place,
                "The display `" + coding.getDisplay() + "` is "
                        + other.map(its -> "that of `" + its.code() + "`")
                                .orElse("no known name of `" + coding.getCode() + "`")
                        + ".",
                "`" + coding.getCode() + "` means " + concept.display() + ".",
                other.isPresent() ? "Correct the code or the display." : "Make sure that the code is the one meant.");
    }
}
