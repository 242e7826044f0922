package io.github.ecmofhir.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds which counts of a table are hidden so that no small one can be known, neither by reading it nor by subtracting others from
 * a total (primary and complementary suppression: Hundepool et al., Statistical Disclosure Control, Wiley 2012).
 *
 * <p>A reader is taken to know all sums, all counts that are shown, and that a count of nobody is not hidden without need. To him
 * each small count that is hidden may be any small one, by what remains of the sums; one that is shown nowhere may be one that is
 * not small, too. Where hiding more does not help, as the totals alone tell it, all counts of that rank are hidden, those of nobody
 * among them.
 *
 * <p>Cost: that of some linear programs as large as the counts that are hidden; milliseconds for a hundred, seconds for a thousand.
 */
public final class CellSuppression {

    private static final double NEARLY = 1e-6;

    private final int threshold;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    /** Ranks of which all is hidden. */
    private final BitSet closed = new BitSet();

    private record Cell(int value, int rank, boolean isShown) {}

    private record Sum(int total, int[] parts) {

        IntStream all() {
            return IntStream.concat(IntStream.of(total), Arrays.stream(parts));
        }

        boolean contains(int cell) {
            return all().anyMatch(each -> each == cell);
        }
    }

    /** @param threshold the least count that may be shown, beside none */
    public CellSuppression(int threshold) {
        this.threshold = threshold;
    }

    /** Adds a count of the first rank. */
    public int add(int count) {
        return add(count, 0);
    }

    /**
     * Adds a count that is shown unless it must be hidden.
     *
     * @param rank counts of lower ranks are decided first: what stands in another table too must be hidden in both or in none
     * @return its number
     */
    public int add(int count, int rank) {
        cells.add(new Cell(count, rank, true));
        return cells.size() - 1;
    }

    /** Adds a count that is shown nowhere, but would be known if others were. */
    public int addUnshown(int count, int rank) {
        cells.add(new Cell(count, rank, false));
        return cells.size() - 1;
    }

    /** Says that one count is the sum of others. */
    public void sum(int total, int... parts) {
        sums.add(new Sum(total, parts.clone()));
    }

    /** The numbers of those that are hidden. */
    public BitSet hidden() {
        BitSet hidden = new BitSet();
        for (int rank : new TreeSet<>(cells.stream().map(Cell::rank).toList())) {
            new Stage(rank, hidden).decide();
        }
        return hidden;
    }

    private boolean isSmall(int cell) {
        int count = cells.get(cell).value();
        return count > 0 && count < threshold;
    }

    /** The counts of one rank, those of lower ranks being decided. */
    private final class Stage {

        private final int rank;
        private final BitSet hidden;
        private final List<Sum> known;
        /** What is thought of the counts in any numbers that were found: they stay thinkable when more is hidden. */
        private final int[] least;

        private final int[] most;

        Stage(int rank, BitSet hidden) {
            this.rank = rank;
            this.hidden = hidden;
            this.known = sums.stream()
                    .filter(sum -> sum.all().allMatch(cell -> cells.get(cell).rank() <= rank))
                    .toList();
            this.least = cells.stream().mapToInt(Cell::value).toArray();
            this.most = least.clone();
        }

        void decide() {
            for (int cell = 0; cell < cells.size(); cell++) {
                if (isOfRank(cell) && (isSmall(cell) || !cells.get(cell).isShown())) {
                    hidden.set(cell);
                }
            }
            if (hideOthers()) {
                showAgain();
            } else {
                IntStream.range(0, cells.size()).filter(this::isOfRank).forEach(hidden::set);
                closed.set(rank);
            }
        }

        /** Hides more until no small count is told; false where nothing is left to hide. */
        private boolean hideOthers() {
            OptionalInt told = told();
            while (told.isPresent()) {
                OptionalInt other = other(told.getAsInt());
                if (other.isEmpty()) {
                    return false;
                }
                hidden.set(other.getAsInt());
                told = told();
            }
            return true;
        }

        /** What was hidden on the way and need not be, the largest first. */
        private void showAgain() {
            List<Integer> others = hidden.stream()
                    .filter(cell -> isOfRank(cell) && cells.get(cell).isShown() && !isSmall(cell))
                    .boxed()
                    .sorted(Comparator.<Integer, Boolean>comparing(
                                    cell -> cells.get(cell).value() > 0)
                            .thenComparing(cell -> -cells.get(cell).value())
                            .thenComparing(cell -> cell))
                    .toList();
            for (int cell : others) {
                BitSet around = connected(cell);
                hidden.clear(cell);
                around.stream().forEach(this::forget);
                if (told().isPresent()) {
                    hidden.set(cell);
                }
            }
        }

        private void forget(int cell) {
            least[cell] = cells.get(cell).value();
            most[cell] = least[cell];
        }

        private boolean isOfRank(int cell) {
            return cells.get(cell).rank() == rank;
        }

        /** A small count of which a reader learns more than that it is small. */
        private OptionalInt told() {
            BitSet done = new BitSet();
            for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
                if (!done.get(cell) && isSmall(cell) && !isAny(cell)) {
                    OptionalInt told = toldAmong(connected(cell), done);
                    if (told.isPresent()) {
                        return told;
                    }
                }
            }
            return OptionalInt.empty();
        }

        private boolean isAny(int cell) {
            return least[cell] <= 1 && most[cell] >= (cells.get(cell).isShown() ? threshold - 1 : threshold);
        }

        /** The hidden counts that this one depends on, rising. */
        private BitSet connected(int cell) {
            BitSet found = new BitSet();
            found.set(cell);
            int before = 0;
            while (found.cardinality() > before) {
                before = found.cardinality();
                for (Sum sum : known) {
                    if (sum.all().anyMatch(found::get)) {
                        sum.all().filter(hidden::get).forEach(found::set);
                    }
                }
            }
            return found;
        }

        private OptionalInt toldAmong(BitSet component, BitSet done) {
            done.or(component);
            int[] of = component.stream().toArray();
            Unknowns unknowns = unknowns(of);
            for (int i = 0; i < of.length; i++) {
                if (isSmall(of[i]) && !isAny(of[i])) {
                    if (Double.isInfinite(unknowns.most(i))) {
                        most[of[i]] = Integer.MAX_VALUE;
                    }
                    remember(of, unknowns);
                    unknowns.least(i);
                    remember(of, unknowns);
                    if (!isAny(of[i])) {
                        return OptionalInt.of(of[i]);
                    }
                }
            }
            return OptionalInt.empty();
        }

        private void remember(int[] of, Unknowns unknowns) {
            for (int i = 0; i < of.length; i++) {
                double value = unknowns.value(i) + floor(of[i]);
                least[of[i]] = Math.min(least[of[i]], (int) Math.ceil(value - NEARLY));
                most[of[i]] = Math.max(most[of[i]], (int) Math.floor(value + NEARLY));
            }
        }

        private Unknowns unknowns(int[] of) {
            List<Sum> among = known.stream()
                    .filter(sum -> Arrays.stream(of).anyMatch(sum::contains))
                    .toList();
            double[][] equations = new double[among.size()][of.length + 1];
            for (int row = 0; row < equations.length; row++) {
                put(equations[row], among.get(row).total(), -1, of);
                for (int part : among.get(row).parts()) {
                    put(equations[row], part, 1, of);
                }
            }
            return new Unknowns(of.length, equations);
        }

        private void put(double[] row, int cell, int sign, int[] of) {
            int place = Arrays.binarySearch(of, cell);
            if (place >= 0) {
                row[place] += sign;
            }
            row[of.length] -= sign * (place >= 0 ? floor(cell) : cells.get(cell).value());
        }

        /** What could be shown is hidden only where it counts somebody, unless all is. */
        private int floor(int number) {
            Cell cell = cells.get(number);
            return cell.isShown() && cell.value() > 0 && !closed.get(cell.rank()) ? 1 : 0;
        }

        /**
         * One more count that is hidden to hide this one: of a sum in which one count alone is hidden, and the nearest of these;
         * where there is none, of the nearest sum.
         */
        private OptionalInt other(int cell) {
            return nearest(cell, sum -> sum.all().filter(hidden::get).count() == 1 ? smallest(sum) : Optional.empty())
                    .or(() -> nearest(cell, this::smallest))
                    .map(OptionalInt::of)
                    .orElseGet(OptionalInt::empty);
        }

        private Optional<Integer> nearest(int cell, Function<Sum, Optional<Integer>> choice) {
            BitSet visited = new BitSet();
            BitSet near = new BitSet();
            near.set(cell);
            while (near.cardinality() > visited.cardinality()) {
                visited.or(near);
                List<Sum> around = known.stream()
                        .filter(sum -> sum.all().anyMatch(visited::get))
                        .toList();
                Optional<Integer> found =
                        around.stream().map(choice).flatMap(Optional::stream).min(order());
                if (found.isPresent()) {
                    return found;
                }
                around.forEach(sum -> sum.all().filter(hidden::get).forEach(near::set));
            }
            return Optional.empty();
        }

        private Optional<Integer> smallest(Sum sum) {
            return sum.all()
                    .filter(each -> !hidden.get(each) && isOfRank(each))
                    .boxed()
                    .min(Comparator.<Integer, Boolean>comparing(each -> each == sum.total())
                            .thenComparing(order()));
        }

        /** A count of nobody comes last: hiding it hides least. First comes what needs no others hidden beside it. */
        private Comparator<Integer> order() {
            return Comparator.<Integer, Boolean>comparing(
                            cell -> cells.get(cell).value() == 0)
                    .thenComparing(this::alone)
                    .thenComparing(cell -> cells.get(cell).value())
                    .thenComparing(cell -> cell);
        }

        /** How many sums there are of which nothing else is hidden. */
        private long alone(int cell) {
            return known.stream()
                    .filter(sum -> sum.contains(cell) && sum.all().noneMatch(hidden::get))
                    .count();
        }
    }
}
