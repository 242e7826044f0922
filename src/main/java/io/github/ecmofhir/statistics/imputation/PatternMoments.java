package io.github.ecmofhir.statistics.imputation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Subjects who have and miss the same columns, as far as a normal distribution can tell them: how many, where they lie
 * and how they spread.
 *
 * @param size how many there are
 * @param observed the columns that they have
 * @param missing the columns that they miss
 * @param mean of each observed column
 * @param scatter sums of squares and products about the mean, by observed columns
 */
record PatternMoments(int size, int[] observed, int[] missing, double[] mean, double[][] scatter) {

    /** The patterns of columns in which NaN is missing, without subjects who miss all. */
    static List<PatternMoments> of(double[][] columns) {
        Map<String, List<Integer>> subjects = new LinkedHashMap<>();
        for (int subject = 0; subject < columns[0].length; subject++) {
            var code = new StringBuilder();
            for (double[] column : columns) {
                code.append(Double.isNaN(column[subject]) ? '0' : '1');
            }
            if (code.indexOf("1") >= 0) {
                subjects.computeIfAbsent(code.toString(), key -> new ArrayList<>())
                        .add(subject);
            }
        }
        return subjects.entrySet().stream()
                .map(entry -> of(columns, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static PatternMoments of(double[][] columns, String code, List<Integer> subjects) {
        int[] observed = columnsWith(code, '1');
        double[] mean = new double[observed.length];
        for (int i = 0; i < observed.length; i++) {
            double[] column = columns[observed[i]];
            double sum =
                    subjects.stream().mapToDouble(subject -> column[subject]).sum();
            mean[i] = sum / subjects.size();
        }
        double[][] scatter = new double[observed.length][observed.length];
        for (int subject : subjects) {
            for (int i = 0; i < observed.length; i++) {
                double distance = columns[observed[i]][subject] - mean[i];
                for (int j = 0; j < observed.length; j++) {
                    scatter[i][j] += distance * (columns[observed[j]][subject] - mean[j]);
                }
            }
        }
        return new PatternMoments(subjects.size(), observed, columnsWith(code, '0'), mean, scatter);
    }

    private static int[] columnsWith(String code, char mark) {
        return IntStream.range(0, code.length())
                .filter(column -> code.charAt(column) == mark)
                .toArray();
    }

    /** How far the mean lies from that of all. */
    double[] distance(double[] from) {
        double[] distance = mean.clone();
        for (int i = 0; i < observed.length; i++) {
            distance[i] -= from[observed[i]];
        }
        return distance;
    }

    /** The part of a matrix that belongs to the observed columns. */
    double[][] part(double[][] matrix) {
        double[][] part = new double[observed.length][observed.length];
        for (int i = 0; i < observed.length; i++) {
            for (int j = 0; j < observed.length; j++) {
                part[i][j] = matrix[observed[i]][observed[j]];
            }
        }
        return part;
    }
}
