package io.github.ecmofhir.view.format;

import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads a Parquet file with the parts of the library that do without Hadoop; its own reader of files does not. */
public record ParquetRows(MessageType schema, int groups, List<List<@Nullable Object>> rows) {

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    public static ParquetRows of(byte[] file) throws IOException {
        ByteBuffer end = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (end.getInt(0) != end.getInt(file.length - MAGIC.length)
                || end.getInt(0)
                        != ByteBuffer.wrap(MAGIC).order(ByteOrder.LITTLE_ENDIAN).getInt()) {
            throw new IOException("No Parquet file");
        }
        int footer = end.getInt(file.length - MAGIC.length - Integer.BYTES);
        int from = file.length - MAGIC.length - Integer.BYTES - footer;
        ParquetMetadata metadata = new ParquetMetadataConverter()
                .fromParquetMetadata(Util.readFileMetaData(new ByteArrayInputStream(file, from, footer)));
        MessageType schema = metadata.getFileMetaData().getSchema();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BlockMetaData block : metadata.getBlocks()) {
            RecordReader<Group> reader = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(new Pages(file, block), new GroupRecordConverter(schema));
            for (long i = 0; i < block.getRowCount(); i++) {
                rows.add(cells(reader.read()));
            }
        }
        return new ParquetRows(schema, metadata.getBlocks().size(), rows);
    }

    private static List<@Nullable Object> cells(Group row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (Type field : row.getType().getFields()) {
            cells.add(value(row, field));
        }
        return cells;
    }

    private static @Nullable Object value(Group in, Type field) {
        String name = field.getName();
        if (in.getFieldRepetitionCount(name) == 0) {
            return null;
        }
        if (!field.isPrimitive()) {
            Group list = in.getGroup(name, 0);
            GroupType repeated = field.asGroupType().getType(0).asGroupType();
            List<@Nullable Object> elements = new ArrayList<>();
            for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
                elements.add(value(list.getGroup(0, i), repeated.getType(0)));
            }
            return elements;
        }
        return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case BOOLEAN -> in.getBoolean(name, 0);
            case INT32 -> in.getInteger(name, 0);
            case INT64 -> in.getLong(name, 0);
            case DOUBLE -> in.getDouble(name, 0);
            default -> in.getString(name, 0);
        };
    }

    /** The pages of a group of rows. */
    private record Pages(byte[] file, BlockMetaData block) implements PageReadStore {

        @Override
        public PageReader getPageReader(ColumnDescriptor column) {
            ColumnChunkMetaData chunk = block.getColumns().stream()
                    .filter(each -> List.of(each.getPath().toArray()).equals(List.of(column.getPath())))
                    .findFirst()
                    .orElseThrow();
            try {
                return new ColumnPages(file, chunk);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long getRowCount() {
            return block.getRowCount();
        }
    }

    private static final class ColumnPages implements PageReader {

        private final long values;
        private final Deque<DataPage> pages = new ArrayDeque<>();
        private @Nullable DictionaryPage dictionary;

        ColumnPages(byte[] file, ColumnChunkMetaData chunk) throws IOException {
            values = chunk.getValueCount();
            int at = (int) chunk.getStartingPos();
            int end = at + (int) chunk.getTotalSize();
            while (at < end) {
                ByteArrayInputStream in = new ByteArrayInputStream(file, at, end - at);
                PageHeader header = Util.readPageHeader(in);
                int body = end - in.available();
                add(header, file, body, chunk);
                at = body + header.compressed_page_size;
            }
        }

        private void add(PageHeader header, byte[] file, int from, ColumnChunkMetaData chunk) {
            byte[] page = new byte[header.uncompressed_page_size];
            new SnappyDecompressor().decompress(file, from, header.compressed_page_size, page, 0, page.length);
            BytesInput bytes = BytesInput.from(page);
            if (header.isSetDictionary_page_header()) {
                dictionary = new DictionaryPage(
                        bytes,
                        header.dictionary_page_header.num_values,
                        encoding(header.dictionary_page_header.encoding));
            } else {
                DataPageHeader data = header.data_page_header;
                pages.add(new DataPageV1(
                        bytes,
                        data.num_values,
                        page.length,
                        Statistics.createStats(chunk.getPrimitiveType()),
                        encoding(data.repetition_level_encoding),
                        encoding(data.definition_level_encoding),
                        encoding(data.encoding)));
            }
        }

        private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
            return Encoding.valueOf(encoding.name());
        }

        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            return dictionary;
        }

        @Override
        public long getTotalValueCount() {
            return values;
        }

        @Override
        public @Nullable DataPage readPage() {
            return pages.poll();
        }
    }
}
