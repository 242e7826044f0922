package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a second request must have, and find, to have the same answer.
 *
 * @param software name and version of this server
 * @param seed of what was drawn by chance; empty where nothing is
 * @param given the parameters of the request
 */
record AnswerBasis(String software, Cohort cohort, OptionalLong seed, Map<String, List<String>> given) {

    void write(PartSink answer) {
        answer.parts("basis", parts -> {
            parts.string("software", software);
            cohort.members().ifPresent(members -> {
                parts.string("cohort", members.group());
                parts.string("cohortVersion", members.version());
            });
            cohort.asOf()
                    .ifPresentOrElse(
                            moment -> parts.string("asOf", moment.toString()),
                            () -> parts.whole("dataVersion", cohort.dataVersion()));
            parts.string("members", digest());
            seed.ifPresent(value -> parts.whole("seed", value));
            given.forEach((name, values) -> values.forEach(value -> parts.parts("option", option -> {
                option.string("name", name);
                option.string("value", value);
            })));
        });
    }

    /** The same as pairs of a name and a text; options by their own names. */
    List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        pairs.add(List.of("software", software));
        cohort.members().ifPresent(members -> {
            pairs.add(List.of("cohort", members.group()));
            pairs.add(List.of("cohortVersion", members.version()));
        });
        pairs.add(cohort.asOf()
                .map(moment -> List.of("asOf", moment.toString()))
                .orElseGet(() -> List.of("dataVersion", String.valueOf(cohort.dataVersion()))));
        pairs.add(List.of("members", digest()));
        seed.ifPresent(value -> pairs.add(List.of("seed", String.valueOf(value))));
        given.forEach((name, values) -> values.forEach(value -> pairs.add(List.of("option", name + "=" + value))));
        return pairs;
    }

    private String digest() {
        return "sha-256:" + cohort.digest();
    }
}
