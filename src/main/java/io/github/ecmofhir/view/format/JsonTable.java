package io.github.ecmofhir.view.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object for each row: one below the other, or in one array. No value is null; numbers keep their digits. */
public final class JsonTable extends TableWriter {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final OutputStream out;
    private final boolean array;
    private List<ViewColumn> columns = List.of();
    private boolean hasRows;

    /** @param array else lines */
    JsonTable(OutputStream out, boolean array) throws IOException {
        this.out = out;
        this.array = array;
        this.json = JSON.createGenerator(out, JsonEncoding.UTF8);
        if (!array) {
            json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        }
    }

    /** A generator that leaves its target open. */
    static JsonGenerator generator(OutputStream out) throws IOException {
        return JSON.createGenerator(out, JsonEncoding.UTF8);
    }

    @Override
    void begin(List<ViewColumn> ofTable) throws IOException {
        columns = ofTable;
        if (array) {
            json.writeStartArray();
        }
    }

    @Override
    void write(@Nullable Object[] values) throws IOException {
        hasRows = true;
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            json.writeFieldName(columns.get(i).name());
            write(values[i], json);
        }
        json.writeEndObject();
    }

    @Override
    public void end() throws IOException {
        if (array) {
            json.writeEndArray();
        }
        json.close();
        if (!array && hasRows) {
            out.write('\n');
        }
        out.flush();
    }

    /** A list as JSON, as it stands where there is one value for each cell. */
    public static String text(List<?> list) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            write(list, json);
        } catch (IOException e) {
            throw new UncheckedIOException("What stays in memory cannot fail to be written.", e);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each, json);
            }
            json.writeEndArray();
        } else {
            json.writeString(value.toString());
        }
    }
}
