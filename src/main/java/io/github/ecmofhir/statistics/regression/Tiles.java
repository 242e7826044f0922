package io.github.ecmofhir.statistics.regression;

import java.util.Arrays;

/**
 * The columns of a regression, cut into tiles of a few rows. The tiles are short, so that products of columns stay near
 * the processor, each column of a tile is an array of its own, and all are of one length that the compiler knows: from
 * that it makes instructions that multiply several numbers at once. Past the last row there is 0.
 */
final class Tiles {

    private static final int HEIGHT = 64;

    /** Tiles are multiplied four at a time. */
    private static final int TOGETHER = 4;

    /** How many tiles make a block, the sums of which are added up before others are read. */
    private static final int BLOCK = 4 * TOGETHER;

    private final int rows;
    private final int size;

    /** By tile and column; as many tiles as can be taken together. */
    private final double[][][] tiles;

    /**
     * Tiles of a copy.
     *
     * @param rows how many rows there are
     * @param columns each as long
     */
    Tiles(int rows, double[][] columns) {
        this.rows = rows;
        this.size = columns.length;
        int count = (rows + HEIGHT * TOGETHER - 1) / (HEIGHT * TOGETHER) * TOGETHER;
        tiles = new double[count][size][HEIGHT];
        for (int tile = 0; tile < count; tile++) {
            for (int i = 0; i < size; i++) {
                cut(columns[i], tile, tiles[tile][i]);
            }
        }
    }

    /** How many columns there are. */
    int size() {
        return size;
    }

    double value(int row, int column) {
        return tiles[row / HEIGHT][column][row % HEIGHT];
    }

    /** X b: a sum of the columns. O(n k). */
    double[] times(double[] coefficients) {
        double[] sums = new double[tiles.length * HEIGHT];
        double[] sum = new double[HEIGHT];
        for (int tile = 0; tile < tiles.length; tile++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < size; i++) {
                addTimes(coefficients[i], tiles[tile][i], sum);
            }
            System.arraycopy(sum, 0, sums, tile * HEIGHT, HEIGHT);
        }
        return Arrays.copyOf(sums, rows);
    }

    /** X' v: one number a column. O(n k). */
    double[] productsWith(double[] vector) {
        double[] products = new double[size];
        var block = new Block();
        for (int first = 0; first < tiles.length; first += BLOCK) {
            block.read(vector, first);
            for (int i = 0; i < size; i++) {
                products[i] += block.productWith(i, block.read);
            }
        }
        return products;
    }

    /** X' W X for a diagonal W: its lower half. O(n k²). */
    double[][] weightedProducts(double[] weights) {
        double[][] products = new double[size][size];
        var block = new Block();
        for (int first = 0; first < tiles.length; first += BLOCK) {
            block.read(weights, first);
            for (int i = 0; i < size; i++) {
                block.weigh(i);
                for (int j = 0; j <= i; j++) {
                    products[i][j] += block.productWith(j, block.weighted);
                }
            }
        }
        return products;
    }

    /** The part of a vector that belongs to a tile. */
    private static void cut(double[] vector, int tile, double[] part) {
        int from = tile * HEIGHT;
        int present = Math.max(0, Math.min(HEIGHT, vector.length - from));
        if (present > 0) {
            System.arraycopy(vector, from, part, 0, present);
        }
        Arrays.fill(part, present, HEIGHT, 0);
    }

    private static void addTimes(double factor, double[] values, double[] sums) {
        for (int at = 0; at < HEIGHT; at++) {
            sums[at] += factor * values[at];
        }
    }

    /** The vector that columns are multiplied with, at some tiles one after the other. */
    private final class Block {

        private final double[][] read = new double[Math.min(BLOCK, tiles.length)][HEIGHT];
        private final double[][] weighted = new double[read.length][HEIGHT];
        private final double[] sums = new double[HEIGHT];
        private int first;
        private int count;

        void read(double[] vector, int first) {
            this.first = first;
            count = Math.min(BLOCK, tiles.length - first);
            for (int tile = 0; tile < count; tile++) {
                cut(vector, first + tile, read[tile]);
            }
        }

        /** Weighs a column with the vector. */
        void weigh(int column) {
            for (int tile = 0; tile < count; tile++) {
                multiply(read[tile], tiles[first + tile][column], weighted[tile]);
            }
        }

        double productWith(int column, double[][] vector) {
            Arrays.fill(sums, 0);
            for (int tile = 0; tile < count; tile += TOGETHER) {
                int at = first + tile;
                addProducts(
                        vector[tile],
                        tiles[at][column],
                        vector[tile + 1],
                        tiles[at + 1][column],
                        vector[tile + 2],
                        tiles[at + 2][column],
                        vector[tile + 3],
                        tiles[at + 3][column],
                        sums);
            }
            double sum0 = 0;
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            for (int at = 0; at < HEIGHT; at += 4) {
                sum0 += sums[at];
                sum1 += sums[at + 1];
                sum2 += sums[at + 2];
                sum3 += sums[at + 3];
            }
            return sum0 + sum1 + sum2 + sum3;
        }

        private static void addProducts(
                double[] a0,
                double[] b0,
                double[] a1,
                double[] b1,
                double[] a2,
                double[] b2,
                double[] a3,
                double[] b3,
                double[] sums) {
            for (int at = 0; at < HEIGHT; at++) {
                sums[at] += a0[at] * b0[at] + a1[at] * b1[at] + a2[at] * b2[at] + a3[at] * b3[at];
            }
        }

        private static void multiply(double[] a, double[] b, double[] products) {
            for (int at = 0; at < HEIGHT; at++) {
                products[at] = a[at] * b[at];
            }
        }
    }
}
