package io.github.ecmofhir.view.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Parameters resource with a {@code row} for each row, whose parts are typed; no value is no part. */
final class ParametersTable extends TableWriter {

    /** Types of R4 whose values stand as text; of any other text the type is string. */
    private static final Set<String> TEXTS = Set.of("date", "dateTime", "instant", "time", "base64Binary");

    private final JsonGenerator json;
    private final OutputStream out;
    private List<ViewColumn> columns = List.of();
    private boolean hasRows;

    ParametersTable(OutputStream out) throws IOException {
        this.out = out;
        this.json = JsonTable.generator(out);
    }

    @Override
    void begin(List<ViewColumn> ofTable) throws IOException {
        columns = ofTable;
        ofTable.stream().filter(ViewColumn::collection).findFirst().ifPresent(column -> {
            throw Problem.of(
                    ProblemCode.SQL_INVALID,
                    Place.parameter("_format"),
                    "Column `" + column.name() + "` has lists.",
                    "A part of Parameters has one value.",
                    "Ask for json or ndjson, or leave the column out.");
        });
        json.writeStartObject();
        json.writeStringField("resourceType", "Parameters");
    }

    @Override
    void write(@Nullable Object[] values) throws IOException {
        if (!hasRows) {
            json.writeArrayFieldStart("parameter");
            hasRows = true;
        }
        json.writeStartObject();
        json.writeStringField("name", "row");
        boolean hasParts = false;
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value != null) {
                if (!hasParts) {
                    json.writeArrayFieldStart("part");
                    hasParts = true;
                }
                write(columns.get(i), value);
            }
        }
        if (hasParts) {
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(ViewColumn column, Object value) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        switch (column.kind()) {
            case BOOLEAN -> json.writeBooleanField("valueBoolean", (Boolean) value);
            case INTEGER -> json.writeNumberField("valueInteger", (Integer) value);
            // R4 has no integer64
            case LONG -> json.writeNumberField("valueDecimal", (Long) value);
            case DECIMAL -> json.writeNumberField("valueDecimal", (BigDecimal) value);
            case TEXT -> json.writeStringField(textElement(column), (String) value);
        }
        json.writeEndObject();
    }

    private static String textElement(ViewColumn column) {
        String type = column.type();
        return type != null && TEXTS.contains(type)
                ? "value" + Character.toUpperCase(type.charAt(0)) + type.substring(1)
                : "valueString";
    }

    @Override
    public void end() throws IOException {
        if (hasRows) {
            json.writeEndArray();
        }
        json.writeEndObject();
        json.close();
        out.flush();
    }
}
