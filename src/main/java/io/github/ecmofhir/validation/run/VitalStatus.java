package io.github.ecmofhir.validation.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;

/** What the vital statuses of a run say. */
final class VitalStatus {

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
            return Codes.of(part.resource().getValue()).anyMatch(code::equals);
        }
    }

    static Stream<At> of(RunFile run) {
        return run.parts("ecmo-vital-status", Observation.class)
                .map(part -> new At(
                        part, day(part.resource()), When.start(part.resource().getEffective())));
    }

    private static int day(Observation status) {
        return Codes.ofTimepoint(status)
                .map(DAY::matcher)
                .filter(Matcher::matches)
                .mapToInt(day -> Integer.parseInt(day.group(1)))
                .findFirst()
                .orElseGet(() -> Codes.daysOfTimepoint(status));
    }
}
