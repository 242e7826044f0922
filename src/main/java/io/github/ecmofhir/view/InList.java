package io.github.ecmofhir.view;

import java.util.ArrayList;
import java.util.List;

/** Lists of parameters of SQL's {@code in}, in portions that every database takes. */
final class InList {

    private static final int MOST = 500;

    private InList() {}

    static <T> List<List<T>> chunks(List<T> values) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < values.size(); from += MOST) {
            chunks.add(values.subList(from, Math.min(from + MOST, values.size())));
        }
        return chunks;
    }

    /** {@code (?, ?, ?)} for three values. */
    static String marks(List<?> values) {
        return "(?" + ", ?".repeat(values.size() - 1) + ")";
    }
}
