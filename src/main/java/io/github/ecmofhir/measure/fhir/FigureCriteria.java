package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.guide.Guide;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Measure;

/** Of a measure and a figure of it: denominator and numerator as SQL, as the guide tells them; none where there is no such figure. */
record FigureCriteria(Guide guide) implements BiFunction<String, String, List<String>> {

    @Override
    public List<String> apply(String measure, String figure) {
        return guide.find(Guide.BASE + "/Measure/" + measure)
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .flatMap(found -> found.getGroup().stream()
                        .filter(group -> group.getCode().getCoding().stream()
                                .anyMatch(coding -> figure.equals(coding.getCode())))
                        .findFirst())
                .map(group -> Stream.of("denominator", "numerator")
                        .flatMap(wanted -> group.getPopulation().stream()
                                .filter(population -> population.getCode().getCoding().stream()
                                        .anyMatch(coding -> wanted.equals(coding.getCode()))))
                        .map(population -> population.getCriteria().getExpression())
                        .toList())
                .orElse(List.of());
    }
}
