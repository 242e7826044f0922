package io.github.ecmofhir.ecmo;

import io.github.ecmofhir.ecmo.fact.AdjunctFact;
import io.github.ecmofhir.ecmo.fact.ClosureFact;
import io.github.ecmofhir.ecmo.fact.DoseFact;
import io.github.ecmofhir.ecmo.fact.RunFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the vessels were closed after the cannulae came out.
 *
 * @param technicalSuccess whether every closure succeeded, as stated
 * @param surgicalClosure whether an operation was needed
 * @param fluoroscopyMinutes of all decannulations together, as the next three
 */
public record Explantation(
        Presence technicalSuccess,
        Presence surgicalClosure,
        @Nullable BigDecimal fluoroscopyMinutes,
        @Nullable BigDecimal contrastMl,
        @Nullable BigDecimal doseAreaProduct,
        @Nullable BigDecimal airKerma) {

    private static final String SURGICAL_CLOSURE = "surgical-closure";

    /** Unit as sent → factor to min, mL, cGy.cm2 or mGy. */
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "min", BigDecimal.ONE,
            "mL", BigDecimal.ONE,
            "cGy.cm2", BigDecimal.ONE,
            "Gy.cm2", BigDecimal.valueOf(100),
            "mGy", BigDecimal.ONE,
            "Gy", BigDecimal.valueOf(1000));

    static Explantation of(RunFacts facts) {
        List<DoseFact> doses = facts.removal().doses();
        return new Explantation(
                all(facts.removal().closures(), ClosureFact::success),
                surgical(facts),
                sum(doses, "113730"),
                sum(doses, "contrast-volume"),
                sum(doses, "113722"),
                sum(doses, "113725"));
    }

    /** One no answers for all; a yes needs every answer. */
    private static Presence all(List<ClosureFact> closures, Function<ClosureFact, @Nullable Boolean> question) {
        if (closures.stream().anyMatch(closure -> Boolean.FALSE.equals(question.apply(closure)))) {
            return Presence.ABSENT;
        }
        boolean known = !closures.isEmpty()
                && closures.stream().allMatch(closure -> Boolean.TRUE.equals(question.apply(closure)));
        return known ? Presence.PRESENT : Presence.MISSING;
    }

    private static Presence surgical(RunFacts facts) {
        Presence byResult = facts.removal().closures().stream()
                .map(ClosureFact::surgical)
                .map(Presence::of)
                .reduce(Presence.MISSING, Presence::or);
        Presence byProcedure = facts.state().adjuncts().stream()
                .filter(adjunct -> adjunct.code().equals(SURGICAL_CLOSURE))
                .map(AdjunctFact::done)
                .map(Presence::of)
                .reduce(Presence.MISSING, Presence::or);
        return byResult.or(byProcedure);
    }

    private static @Nullable BigDecimal sum(List<DoseFact> doses, String code) {
        return doses.stream()
                .filter(dose -> dose.code().equals(code) && dose.unit() != null && FACTORS.containsKey(dose.unit()))
                .map(dose -> inColumn(dose))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private static BigDecimal inColumn(DoseFact dose) {
        BigDecimal factor = FACTORS.getOrDefault(String.valueOf(dose.unit()), BigDecimal.ONE);
        return factor.equals(BigDecimal.ONE) ? dose.value() : dose.value().multiply(factor);
    }
}
