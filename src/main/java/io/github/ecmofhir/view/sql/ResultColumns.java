package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.ViewColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a query's result as those of a view: SQL on FHIR 3.0.0-ballot, SQL to FHIR type mapping. */
record ResultColumns(List<ViewColumn> columns) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** What is longer is a quotient that does not end. */
    static final int EXACT_DIGITS = 40;

    /** Rounds up what is cut. */
    private static final long HALF_A_MILLISECOND = 500_000;

    /** @throws Problem SQL_INVALID for no column, a type that FHIR has not, or two columns of one name */
    static ResultColumns of(ResultSetMetaData result) throws SQLException {
        if (result.getColumnCount() == 0) {
            throw invalid("It selects no column.", "A table has a column.");
        }
        List<ViewColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 1; i <= result.getColumnCount(); i++) {
            String name = result.getColumnLabel(i);
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw invalid("Two columns are called `" + name + "`.", "Give one of them another name, with AS.");
            }
            columns.add(column(name, result.getColumnType(i), result.getColumnTypeName(i)));
        }
        return new ResultColumns(columns);
    }

    private static ViewColumn column(String name, int type, String typeName) {
        return switch (type) {
            case Types.BOOLEAN, Types.BIT -> new ViewColumn(name, "boolean", ColumnKind.BOOLEAN, false);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER ->
                new ViewColumn(name, "integer", ColumnKind.INTEGER, false);
            case Types.BIGINT -> new ViewColumn(name, "integer64", ColumnKind.LONG, false);
            case Types.DECIMAL, Types.NUMERIC, Types.REAL, Types.FLOAT, Types.DOUBLE ->
                new ViewColumn(name, "decimal", ColumnKind.DECIMAL, false);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.NULL ->
                new ViewColumn(name, "string", ColumnKind.TEXT, false);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                new ViewColumn(name, "base64Binary", ColumnKind.TEXT, false);
            case Types.DATE -> new ViewColumn(name, "date", ColumnKind.TEXT, false);
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> new ViewColumn(name, "time", ColumnKind.TEXT, false);
            case Types.TIMESTAMP -> new ViewColumn(name, "dateTime", ColumnKind.TEXT, false);
            case Types.TIMESTAMP_WITH_TIMEZONE -> new ViewColumn(name, "instant", ColumnKind.TEXT, false);
            default ->
                throw invalid(
                        "Column `" + name + "` is of the type " + typeName + ".",
                        "FHIR has no such type; turn it into another with CAST.");
        };
    }

    private static Problem invalid(String found, String needed) {
        return Problem.of(ProblemCode.SQL_INVALID, Place.element("Library.content"), found, needed, "Correct the SQL.");
    }

    /** The row at which the result stands. */
    @Nullable
    Object[] values(ResultSet row) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i), row, i + 1);
        }
        return values;
    }

    private static @Nullable Object value(ViewColumn column, ResultSet row, int place) throws SQLException {
        Object value = row.getObject(place);
        if (value == null) {
            return null;
        }
        return switch (column.kind()) {
            case BOOLEAN -> row.getBoolean(place);
            case INTEGER -> row.getInt(place);
            case LONG -> row.getLong(place);
            case DECIMAL -> decimal(column, row, place);
            case TEXT -> text(column, row, place);
        };
    }

    private static BigDecimal decimal(ViewColumn column, ResultSet row, int place) throws SQLException {
        Object value = row.getObject(place);
        if (value instanceof Number number
                && !Double.isFinite(number.doubleValue())
                && !(value instanceof BigDecimal)) {
            throw invalid("Column `" + column.name() + "` has the value " + value + ".", "FHIR has no such number.");
        }
        BigDecimal number = row.getBigDecimal(place);
        BigDecimal exact = number.precision() > EXACT_DIGITS ? number.round(MathContext.DECIMAL64) : number;
        boolean isWhole = exact.scale() < 0 && exact.precision() - exact.scale() <= EXACT_DIGITS;
        return isWhole ? exact.setScale(0) : exact;
    }

    private static String text(ViewColumn column, ResultSet row, int place) throws SQLException {
        return switch (String.valueOf(column.type())) {
            case "base64Binary" -> Base64.getEncoder().encodeToString(row.getBytes(place));
            case "time" -> TIME.format(row.getObject(place, java.time.LocalTime.class));
            case "dateTime" -> LOCAL.format(row.getObject(place, java.time.LocalDateTime.class));
            case "instant" ->
                INSTANT.format(row.getObject(place, OffsetDateTime.class)
                        .plusNanos(HALF_A_MILLISECOND)
                        .withOffsetSameInstant(ZoneOffset.UTC));
            default -> row.getString(place);
        };
    }
}
