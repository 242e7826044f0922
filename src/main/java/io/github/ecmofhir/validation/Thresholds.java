package io.github.ecmofhir.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Type;

/** The numbers that definitions compare with. Two numbers between the same neighbours are alike to them. */
final class Thresholds {

    /** Those of R4's own data types and resources. */
    private static final List<BigDecimal> OF_CORE =
            Stream.of(0, 1, 8, 64, 100).map(BigDecimal::valueOf).toList();

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");

    private final TreeSet<BigDecimal> all = new TreeSet<>(OF_CORE);

    /** @param profiles with their snapshots; R4's own thresholds are known without */
    Thresholds(Stream<StructureDefinition> profiles) {
        profiles.flatMap(profile -> profile.getSnapshot().getElement().stream())
                .flatMap(Thresholds::of)
                .forEach(all::add);
    }

    /** Those of one element, which are compared with or allowed as least or most. */
    static Stream<BigDecimal> of(ElementDefinition element) {
        return Stream.concat(
                element.getConstraint().stream()
                        .map(ElementDefinitionConstraintComponent::getExpression)
                        .filter(expression -> expression != null)
                        .flatMap(Thresholds::literals),
                Stream.of(element.getMinValue(), element.getMaxValue()).flatMap(Thresholds::bound));
    }

    private static Stream<BigDecimal> literals(String expression) {
        return NUMBER.matcher(QUOTED.matcher(expression).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(BigDecimal::new);
    }

    private static Stream<BigDecimal> bound(Type bound) {
        return bound instanceof PrimitiveType<?> number && number.getValueAsString() != null
                ? Stream.of(number.getValueAsString())
                        .filter(text -> text.matches("-?\\d+(\\.\\d+)?"))
                        .map(BigDecimal::new)
                : Stream.empty();
    }

    boolean has(BigDecimal number) {
        return all.contains(number);
    }

    /** Where a number from zero on stands among them: the threshold that it equals, or the next one below. */
    String place(BigDecimal number) {
        BigDecimal below = Objects.requireNonNull(all.floor(number), "Zero is the least");
        return (below.compareTo(number) == 0 ? "=" : ">") + below.toPlainString();
    }
}
