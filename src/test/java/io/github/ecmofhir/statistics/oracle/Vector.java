package io.github.ecmofhir.statistics.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logicals, numbers or texts. Logicals are kept as 0 and 1, a missing number or logical as NaN (which R would tell from
 * NA and the cases do not), a missing text as null. Factors are numbers with levels.
 */
final class Vector extends Value.Sequence {

    enum Kind {
        LOGICAL,
        NUMBER,
        TEXT
    }

    private final Kind kind;
    private final double[] numbers;
    private final String[] texts;

    private Vector(Kind kind, double[] numbers, String[] texts, Attributes attributes) {
        super(attributes);
        this.kind = kind;
        this.numbers = numbers;
        this.texts = texts;
    }

    static Vector of(double... numbers) {
        return new Vector(Kind.NUMBER, numbers, new String[0], Attributes.NONE);
    }

    static Vector of(int[] numbers) {
        return of(Arrays.stream(numbers).asDoubleStream().toArray());
    }

    /** Logicals of 0, 1 and NaN. */
    static Vector logicals(double... values) {
        return new Vector(Kind.LOGICAL, values, new String[0], Attributes.NONE);
    }

    static Vector of(boolean value) {
        return logicals(value ? 1 : 0);
    }

    static Vector of(String... texts) {
        return new Vector(Kind.TEXT, new double[0], texts, Attributes.NONE);
    }

    static Vector of(List<String> texts) {
        return of(texts.toArray(String[]::new));
    }

    static Vector of(Kind kind, double... values) {
        return kind == Kind.LOGICAL ? logicals(values) : of(values);
    }

    static Vector factor(int[] codes, List<String> levels) {
        double[] numbers = Arrays.stream(codes)
                .mapToDouble(code -> code < 0 ? Double.NaN : code + 1)
                .toArray();
        return of(numbers).with(Attributes.NONE.with("levels", of(levels)).with("class", of("factor")));
    }

    Kind kind() {
        return kind;
    }

    boolean isText() {
        return kind == Kind.TEXT;
    }

    boolean isFactor() {
        return inherits("factor");
    }

    @Override
    int size() {
        return isText() ? texts.length : numbers.length;
    }

    @Override
    Vector with(Attributes other) {
        return new Vector(kind, numbers, texts, other);
    }

    @Override
    Vector with(String attribute, @Nullable Value value) {
        return with(attributes().with(attribute, value));
    }

    @Override
    Vector at(int[] positions) {
        int size = size();
        if (isText()) {
            return of(Arrays.stream(positions)
                    .mapToObj(i -> i >= 0 && i < size ? texts[i] : null)
                    .toArray(String[]::new));
        }
        return of(
                kind,
                Arrays.stream(positions)
                        .mapToDouble(i -> i >= 0 && i < size ? numbers[i] : Double.NaN)
                        .toArray());
    }

    boolean missing(int item) {
        return isText() ? texts[item] == null : Double.isNaN(numbers[item]);
    }

    double number(int item) {
        if (!isText()) {
            return numbers[item];
        }
        try {
            return texts[item] == null ? Double.NaN : Double.parseDouble(texts[item].strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** An item as text, "NA" when it is missing; the label of a factor's code. */
    String text(int item) {
        if (missing(item)) {
            return "NA";
        }
        if (isText()) {
            return texts[item];
        }
        if (isFactor()) {
            return levels().get((int) numbers[item] - 1);
        }
        return kind == Kind.LOGICAL ? (numbers[item] != 0 ? "TRUE" : "FALSE") : format(numbers[item]);
    }

    /** All as numbers; of texts what they say. */
    double[] numbers() {
        if (!isText()) {
            return numbers.clone();
        }
        double[] read = new double[texts.length];
        Arrays.setAll(read, this::number);
        return read;
    }

    int[] integers() {
        return Arrays.stream(numbers()).mapToInt(number -> (int) number).toArray();
    }

    /** All as texts, null where missing. */
    List<String> texts() {
        List<String> all = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            all.add(missing(i) ? null : text(i));
        }
        return all;
    }

    /** The levels of a factor. */
    List<String> levels() {
        return attributes().get("levels") instanceof Vector levels ? levels.texts() : List.of();
    }

    /** A number as R writes it, with up to 15 digits. */
    private static String format(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "Inf" : "-Inf";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        var rounded = new BigDecimal(number)
                .round(new MathContext(15, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= -5 && exponent < 15) {
            return rounded.toPlainString();
        }
        String digits = rounded.unscaledValue().abs().toString();
        return (number < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + (exponent < 0 ? "-" : "+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
