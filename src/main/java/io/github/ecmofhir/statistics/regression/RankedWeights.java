package io.github.ecmofhir.statistics.regression;

/** Weights by rank, of which those below a rank are added up in O(log n) (Fenwick 1994). */
final class RankedWeights {

    private final double[] tree;
    private final double[] weights;
    private double total;

    RankedWeights(int ranks) {
        tree = new double[ranks + 1];
        weights = new double[ranks];
    }

    void add(int rank, double weight) {
        weights[rank] += weight;
        total += weight;
        for (int node = rank + 1; node < tree.length; node += node & -node) {
            tree[node] += weight;
        }
    }

    double total() {
        return total;
    }

    double at(int rank) {
        return weights[rank];
    }

    double below(int rank) {
        double sum = 0;
        for (int node = rank; node > 0; node -= node & -node) {
            sum += tree[node];
        }
        return sum;
    }
}
