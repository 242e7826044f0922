package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.ViewColumn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A column of a Parquet file: its type, and how its cells are written. */
final class ParquetColumn {

    /** How much of a cell is there, of null to all: the value; or the list, an element in it, the element's value. */
    private static final int NO_CELL = 0;

    private static final int VALUE = 1;
    private static final int EMPTY_LIST = 1;
    private static final int EMPTY_ELEMENT = 2;
    private static final int ELEMENT = 3;

    /** Whether an element goes on with the list of the one before. */
    private static final int BEGINS = 0;

    private static final int GOES_ON = 1;

    /** Bytes of what is not text, at most. */
    private static final int NUMBER = 8;

    private final ViewColumn column;
    private final ColumnWriter target;

    ParquetColumn(ViewColumn column, ColumnWriter target) {
        this.column = column;
        this.target = target;
    }

    static Type type(ViewColumn column) {
        PrimitiveTypeName type = switch (column.kind()) {
            case BOOLEAN -> PrimitiveTypeName.BOOLEAN;
            case INTEGER -> PrimitiveTypeName.INT32;
            case LONG -> PrimitiveTypeName.INT64;
            case DECIMAL -> PrimitiveTypeName.DOUBLE;
            case TEXT -> PrimitiveTypeName.BINARY;
        };
        LogicalTypeAnnotation meaning = type == PrimitiveTypeName.BINARY ? LogicalTypeAnnotation.stringType() : null;
        return column.collection()
                ? Types.optionalList().optionalElement(type).as(meaning).named(column.name())
                : Types.optional(type).as(meaning).named(column.name());
    }

    /** @return about how many bytes the cell takes */
    int write(@Nullable Object cell) {
        if (cell == null) {
            target.writeNull(BEGINS, NO_CELL);
            return NUMBER;
        }
        return column.collection() ? writeList((List<?>) cell) : write(cell, BEGINS, VALUE);
    }

    private int writeList(List<?> list) {
        if (list.isEmpty()) {
            target.writeNull(BEGINS, EMPTY_LIST);
            return NUMBER;
        }
        int bytes = 0;
        int place = BEGINS;
        for (Object element : list) {
            if (element == null) {
                target.writeNull(place, EMPTY_ELEMENT);
                bytes += NUMBER;
            } else {
                bytes += write(element, place, ELEMENT);
            }
            place = GOES_ON;
        }
        return bytes;
    }

    private int write(Object value, int place, int extent) {
        switch (column.kind()) {
            case BOOLEAN -> target.write((boolean) value, place, extent);
            case INTEGER -> target.write((int) value, place, extent);
            case LONG -> target.write((long) value, place, extent);
            case DECIMAL -> target.write(((BigDecimal) value).doubleValue(), place, extent);
            case TEXT -> {
                byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                target.write(Binary.fromConstantByteArray(text), place, extent);
                return NUMBER + text.length;
            }
        }
        return NUMBER;
    }
}
