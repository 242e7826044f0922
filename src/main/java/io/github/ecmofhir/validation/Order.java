package io.github.ecmofhir.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** How some values stand to each other, without the values. */
final class Order<T extends Comparable<T>> {

    private final List<T> values = new ArrayList<>();

    void add(T value) {
        values.add(value);
    }

    /** The rank of each in the order in which they came; equal values have the same. */
    @Override
    public String toString() {
        List<T> sorted = List.copyOf(new TreeSet<>(values));
        StringBuilder ranks = new StringBuilder("|");
        for (T value : values) {
            ranks.append(Collections.binarySearch(sorted, value)).append(' ');
        }
        return ranks.toString();
    }
}
