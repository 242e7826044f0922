package io.github.ecmofhir.cohort;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts as numbers, to be counted without looking at a text again.
 *
 * @param values in alphabetical order; some may be those of runs that are not here
 * @param places for each run the place of its value, -1 where it is missing
 */
public record CodedColumn(List<String> values, int[] places) {

    private static final int MISSING = -1;

    static CodedColumn of(@Nullable String... texts) {
        Map<String, Integer> found = new HashMap<>();
        for (String text : texts) {
            if (text != null) {
                found.put(text, 0);
            }
        }
        List<String> values = found.keySet().stream().sorted().toList();
        for (int place = 0; place < values.size(); place++) {
            found.put(values.get(place), place);
        }
        int[] places = new int[texts.length];
        for (int row = 0; row < texts.length; row++) {
            String text = texts[row];
            places[row] = text == null ? MISSING : found.getOrDefault(text, MISSING);
        }
        return new CodedColumn(values, places);
    }

    /**
     * The same after some runs were replaced.
     *
     * @param texts of all runs as they are now
     */
    CodedColumn replaced(Replaced replaced, @Nullable String... texts) {
        int[] now = new int[texts.length];
        replaced.copy(places, now);
        for (int row : replaced.added()) {
            String text = texts[row];
            now[row] = text == null ? MISSING : Collections.binarySearch(values, text);
            if (text != null && now[row] < 0) {
                return of(texts);
            }
        }
        return new CodedColumn(values, now);
    }

    /** The same of some of the runs. */
    CodedColumn at(int... rows) {
        int[] some = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            some[i] = places[rows[i]];
        }
        return new CodedColumn(values, some);
    }

    /**
     * How many of some runs have each of the values.
     *
     * @param positions of the runs among those that are here
     */
    public int[] counts(int... positions) {
        int[] counts = new int[values.size()];
        for (int position : positions) {
            int place = places[position];
            if (place != MISSING) {
                counts[place]++;
            }
        }
        return counts;
    }
}
