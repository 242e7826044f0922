package io.github.ecmofhir.validation.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The word that a sender probably meant. */
public final class Nearest {

    private Nearest() {}

    /** One that differs from what was written by at most a third of its letters. Cost: letters squared for each word. */
    public static Optional<String> to(String written, Collection<String> words) {
        int most = Math.max(1, Math.min(written.length(), 60) / 3);
        LevenshteinDistance distance = new LevenshteinDistance(most);
        String lower = written.toLowerCase(Locale.ROOT);
        return words.stream()
                .map(word -> new Scored(word, distance.apply(lower, word.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.distance() >= 0)
                .min(Comparator.comparingInt(Scored::distance).thenComparing(Scored::word))
                .map(Scored::word);
    }

    private record Scored(String word, int distance) {}
}
