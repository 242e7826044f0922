package io.github.ecmofhir.statistics;

/** The logarithms of 0! to n!, each to about its last place. Made in O(n). */
final class LogFactorials {

    private final double[] logarithms;

    LogFactorials(int n) {
        logarithms = new double[n + 1];
        var sum = new CompensatedSum();
        for (int k = 2; k <= n; k++) {
            sum.add(Math.log(k));
            logarithms[k] = sum.value();
        }
    }

    double of(int k) {
        return logarithms[k];
    }

    double sum(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += logarithms[count];
        }
        return sum;
    }
}
