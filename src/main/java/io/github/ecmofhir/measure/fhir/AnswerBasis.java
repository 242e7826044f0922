package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.cohort.Cohort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a second request must have, and find, to have the same answer.
 *
 * @param software name and version of this server
 * @param seed of what was drawn by chance; empty where nothing is
 * @param given the parameters of the request
 */
record AnswerBasis(String software, Cohort cohort, OptionalLong seed, Map<String, List<String>> given) {

    private static final String DATA_VERSION = "dataVersion";
    private static final String SEED = "seed";
    private static final Set<String> WHOLE_NUMBERS = Set.of(DATA_VERSION, SEED);

    void write(PartSink answer) {
        answer.parts("basis", parts -> {
            facts().forEach((name, value) -> {
                if (WHOLE_NUMBERS.contains(name)) {
                    parts.whole(name, Long.parseLong(value));
                } else {
                    parts.string(name, value);
                }
            });
            given.forEach((name, values) -> values.forEach(value -> parts.parts("option", option -> {
                option.string("name", name);
                option.string("value", value);
            })));
        });
    }

    /** The same as pairs of a name and a text. */
    List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        facts().forEach((name, value) -> pairs.add(List.of(name, value)));
        given.forEach((name, values) -> values.forEach(value -> pairs.add(List.of("option", name + "=" + value))));
        return pairs;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("software", software);
        cohort.members().ifPresent(members -> {
            facts.put("cohort", members.group());
            facts.put("cohortVersion", members.version());
        });
        cohort.asOf()
                .ifPresentOrElse(
                        moment -> facts.put("asOf", moment.toString()),
                        () -> facts.put(DATA_VERSION, String.valueOf(cohort.dataVersion())));
        facts.put("members", "sha-256:" + cohort.digest());
        seed.ifPresent(value -> facts.put(SEED, String.valueOf(value)));
        return facts;
    }
}
