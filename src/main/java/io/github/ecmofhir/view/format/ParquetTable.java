package io.github.ecmofhir.view.format;

import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Apache Parquet, for R, pandas and Spark. Every column is optional: no value is null. Decimals are doubles, so that they are read
 * as numbers: digits beyond a double's, and trailing zeros, are kept by csv and json. Dates and times are text, as a FHIR date may
 * be a year alone. Cost: heap for one group of rows, some 16 MB, and for the index of the groups that are written.
 */
final class ParquetTable extends TableWriter {

    /** A stream has no blocks to be aligned with. */
    private static final int NO_PADDING = 0;

    private final OutputStream out;
    private List<ViewColumn> columns = List.of();
    private @Nullable ParquetFileWriter file;
    private @Nullable ParquetRowGroup group;

    ParquetTable(OutputStream out) {
        this.out = out;
    }

    @Override
    void begin(List<ViewColumn> ofTable) throws IOException {
        columns = ofTable;
        MessageType schema = new MessageType(
                "table", ofTable.stream().map(ParquetColumn::type).toArray(Type[]::new));
        file = new ParquetFileWriter(
                new ParquetStream(out),
                schema,
                ParquetFileWriter.Mode.CREATE,
                ParquetRowGroup.ENOUGH,
                NO_PADDING,
                ParquetRowGroup.PROPERTIES.getColumnIndexTruncateLength(),
                ParquetRowGroup.PROPERTIES.getStatisticsTruncateLength(),
                ParquetRowGroup.PROPERTIES.getPageWriteChecksumEnabled());
        file.start();
        group = new ParquetRowGroup(columns, schema);
    }

    @Override
    void write(@Nullable Object[] values) throws IOException {
        ParquetRowGroup filling = Objects.requireNonNull(group);
        filling.add(values);
        if (filling.isFull()) {
            group = filling.writeTo(Objects.requireNonNull(file));
        }
    }

    @Override
    public void end() throws IOException {
        ParquetFileWriter written = Objects.requireNonNull(file);
        Objects.requireNonNull(group).writeTo(written);
        written.end(Map.of());
        out.flush();
    }
}
