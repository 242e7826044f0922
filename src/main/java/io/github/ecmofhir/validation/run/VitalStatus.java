package io.github.ecmofhir.validation.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;

/** What the vital statuses of a run say. */
final class VitalStatus {

    private static final String TIMEPOINT = "https://w3id.org/ecmo-fhir/StructureDefinition/timepoint";
    private static final Pattern DAY = Pattern.compile("d([0-9]+)");

    private VitalStatus() {}

    /**
     * @param day that the timepoint names, 0 where it names none
     */
    record At(Part<Observation> part, int day, Optional<When> time) {

        boolean isAlive() {
            return is("alive");
        }

        boolean isDead() {
            return is("dead");
        }

        private boolean is(String code) {
            return part.resource().getValue() instanceof CodeableConcept concept
                    && concept.getCoding().stream().anyMatch(coding -> code.equals(coding.getCode()));
        }
    }

    static Stream<At> of(RunFile run) {
        return run.parts("ecmo-vital-status", Observation.class)
                .map(part -> new At(
                        part, day(part.resource()), When.start(part.resource().getEffective())));
    }

    private static int day(Observation status) {
        return Stream.ofNullable(status.getExtensionByUrl(TIMEPOINT))
                .flatMap(timepoint -> timepoint.getExtensionsByUrl("code").stream())
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(concept -> codings((CodeableConcept) concept).stream())
                .map(Coding::getCode)
                .map(code -> DAY.matcher(String.valueOf(code)))
                .filter(Matcher::matches)
                .mapToInt(day -> Integer.parseInt(day.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static List<Coding> codings(CodeableConcept concept) {
        return concept.getCoding();
    }
}
