package io.github.ecmofhir.submission.sheet.table;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cell: its text without surrounding blanks, and where it stands. The reading methods answer empty for an empty cell
 * (missing, never zero) and throw a {@link Problem} that names row, column and value when the text cannot be read.
 *
 * @param row number of the row as a spreadsheet program shows it, the header being row 1
 * @param decimalComma whether {@code 25,4} is a decimal number, as in sheets separated by semicolons
 */
public record Cell(int row, String column, String text, boolean decimalComma) {

    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    public Cell {
        text = text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** A number that is not negative, with the decimals that were written. */
    public Optional<BigDecimal> decimal() {
        if (isEmpty()) {
            return Optional.empty();
        }
        String number = decimalComma ? text.replace(',', '.') : text;
        if (!DECIMAL.matcher(number).matches()) {
            throw problem("A number that is not negative is needed, such as 57 or 25.4, without a unit.");
        }
        return Optional.of(new BigDecimal(number));
    }

    /** A whole number that is not negative. */
    public Optional<Integer> whole() {
        return decimal().map(number -> {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw problem("A whole number is needed.");
            }
        });
    }

    /**
     * @param format pattern of {@link DateTimeFormatter}, with {@code uuuu} for the year
     */
    public Optional<LocalDate> date(String format) {
        if (isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.parse(text, DateTimeFormatter.ofPattern(format).withResolverStyle(ResolverStyle.STRICT)));
        } catch (DateTimeParseException e) {
            throw problem("A day of the calendar written as " + format.replace('u', 'y') + " is needed.");
        }
    }

    /** What the text stands for among the texts that the column may hold. */
    public <T> Optional<T> oneOf(Map<String, T> meanings) {
        if (isEmpty()) {
            return Optional.empty();
        }
        T meaning = meanings.get(text);
        if (meaning == null) {
            throw problem("One of " + String.join(", ", meanings.keySet()) + " is needed, or an empty cell.");
        }
        return Optional.of(meaning);
    }

    /** @param needed a full sentence */
    public Issue warning(String needed) {
        return Issue.warning(
                ProblemCode.SHEET_CELL,
                Place.element("Row " + row + ", column " + column),
                "The cell holds `" + text + "`.",
                needed,
                "Look at the row in the source.");
    }

    /** @param needed a full sentence */
    public Problem problem(String needed) {
        return Problem.of(
                ProblemCode.SHEET_CELL,
                Place.element("Row " + row + ", column " + column),
                isEmpty() ? "The cell is empty." : "The cell holds `" + text + "`.",
                needed,
                "Correct the cell and import the sheet again.");
    }
}
