package io.github.ecmofhir.deidentification;

import io.github.ecmofhir.access.Right;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far data are de-identified; the codes are those of the CodeSystem {@code ecmo-de-identification}. */
public enum Level {
    /** As stored. */
    NONE,
    /** No names, addresses or free text, pseudonyms for identifiers, years for birth dates; the dates of events are true. */
    LIMITED,
    /** As {@link #LIMITED}, and the dates of each person are shifted by a number of days of his own. */
    PSEUDONYMISED;

    /** Where it is asked for. */
    public static final String PARAMETER = "deidentify";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for what is no code of a level */
    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    /**
     * The level at which a caller gets data.
     *
     * @param asked value of {@link #PARAMETER}; without it the caller gets what his right gives him
     * @throws io.github.ecmofhir.problem.Problem REQ_PARAMETER for what is no level, ACCESS_DENIED for one that shows more than
     *     the right
     */
    public static Level of(Optional<String> asked, Right right) {
        Level least = switch (right) {
            case FULL -> NONE;
            case LIMITED -> LIMITED;
            case PSEUDONYMISED, PUBLIC -> PSEUDONYMISED;
        };
        Level level = asked.map(code -> ofCode(code)
                        .orElseThrow(() -> Problem.ofParameter(
                                PARAMETER,
                                "There is no level `" + code + "`.",
                                "The levels are none, limited and pseudonymised.")))
                .orElse(least);
        if (level.compareTo(least) < 0) {
            throw Right.denied(
                    Place.parameter(PARAMETER),
                    "The right `" + right.code() + "` does not give data of the level `" + level.code() + "`.",
                    "It gives data that are " + least.code() + ".",
                    "Leave `" + PARAMETER + "` out.");
        }
        return level;
    }
}
