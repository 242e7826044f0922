package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;

/** The covariance of coefficients that does not trust the model's variance (Huber 1967, White 1982), HC0. */
final class Sandwich {

    private Sandwich() {}

    /**
     * The scores of rows added up within clusters.
     *
     * @param scores the score of each row, one after the other
     * @param cluster a number from 0 for each row
     */
    static double[] clustered(double[] scores, int k, int[] cluster) {
        int clusters = Arrays.stream(cluster).max().orElse(-1) + 1;
        double[] sums = new double[clusters * k];
        for (int row = 0; row < cluster.length; row++) {
            for (int i = 0; i < k; i++) {
                sums[cluster[row] * k + i] += scores[row * k + i];
            }
        }
        return sums;
    }

    /**
     * The model's covariance around the cross product of the scores. O(m k²).
     *
     * @param bread the inverse of the information
     * @param scores the score of each subject or cluster, one row after the other
     */
    static double[][] covariance(double[][] bread, double[] scores) {
        int k = bread.length;
        double[][] covariance = new double[k][k];
        double[] influence = new double[k];
        for (int from = 0; from < scores.length; from += k) {
            for (int i = 0; i < k; i++) {
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    sum += bread[i][j] * scores[from + j];
                }
                influence[i] = sum;
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j <= i; j++) {
                    covariance[i][j] += influence[i] * influence[j];
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
