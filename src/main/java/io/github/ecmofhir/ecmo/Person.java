package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.RunFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who was treated.
 *
 * @param sex male, female, other or unknown; null when not stated
 * @param ageYears at the start of the run: as stated, else whole years since birth; null when neither is known
 */
public record Person(@Nullable String sex, @Nullable BigDecimal ageYears) {

    static Person of(RunFacts facts, RunClock clock) {
        return new Person(facts.patient().gender(), age(facts, clock));
    }

    private static @Nullable BigDecimal age(RunFacts facts, RunClock clock) {
        RunFact run = facts.run();
        LocalDate birth = facts.patient().birthDate();
        if (run.age() != null) {
            return run.age();
        }
        Moment start = clock.start();
        return birth == null || start == null ? null : BigDecimal.valueOf(ChronoUnit.YEARS.between(birth, start.day()));
    }
}
