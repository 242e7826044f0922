package io.github.ecmofhir.view.format;

import static java.util.Collections.singletonList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.ViewColumn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableTest {

    private static final List<ViewColumn> ALL_KINDS = List.of(
            column("name", ColumnKind.TEXT),
            column("alive", ColumnKind.BOOLEAN),
            column("hours", ColumnKind.INTEGER),
            column("count", ColumnKind.LONG),
            column("lactate", ColumnKind.DECIMAL));

    private static ViewColumn column(String name, ColumnKind kind) {
        return new ViewColumn(name, null, kind, false);
    }

    private static ViewColumn list(ColumnKind kind) {
        return new ViewColumn("list", null, kind, true);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private static ParquetRows written(List<ViewColumn> columns, List<@Nullable Object[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter table = TableWriter.of(TableFormat.PARQUET, false, out);
        table.columns(columns);
        rows.forEach(table::row);
        table.end();
        return ParquetRows.of(out.toByteArray());
    }

    @Nested
    class Columns {

        @Test
        void kinds_areTypesThatAnyReaderHas() throws IOException {
            assertThat(written(ALL_KINDS, List.of()).schema().toString()).isEqualTo("""
                    message table {
                      optional binary name (STRING);
                      optional boolean alive;
                      optional int32 hours;
                      optional int64 count;
                      optional double lactate;
                    }
                    """);
        }

        @Test
        void collection_isAListOfThreeLevels() throws IOException {
            assertThat(written(List.of(list(ColumnKind.TEXT)), List.of())
                            .schema()
                            .toString())
                    .isEqualTo("""
                    message table {
                      optional group list (LIST) {
                        repeated group list {
                          optional binary element (STRING);
                        }
                      }
                    }
                    """);
        }

        @Test
        void order_isAsGiven() throws IOException {
            List<ViewColumn> columns = IntStream.range(0, 50)
                    .mapToObj(i -> column("c" + (49 - i), ColumnKind.INTEGER))
                    .toList();
            @Nullable Object[] row = IntStream.range(0, 50).boxed().toArray();

            ParquetRows read = written(columns, singletonList(row));

            assertThat(read.schema().getFields())
                    .extracting(field -> field.getName())
                    .isEqualTo(columns.stream().map(ViewColumn::name).toList());
            assertThat(read.rows()).containsExactly(Arrays.asList(row));
        }
    }

    @Nested
    class Rows {

        @Test
        void none_isAFileWithItsColumns() throws IOException {
            ParquetRows read = written(ALL_KINDS, List.of());

            assertThat(read.rows()).isEmpty();
            assertThat(read.groups()).isZero();
            assertThat(read.schema().getFieldCount()).isEqualTo(ALL_KINDS.size());
        }

        @Test
        void values_areRead() throws IOException {
            assertThat(written(
                                    ALL_KINDS,
                                    List.of(
                                            row("a", true, 1, 2L, new BigDecimal("8.30")),
                                            row(null, null, null, null, null),
                                            row("", false, Integer.MIN_VALUE, Long.MAX_VALUE, new BigDecimal("-0.1"))))
                            .rows())
                    .containsExactly(
                            Arrays.asList("a", true, 1, 2L, 8.3),
                            Arrays.asList(null, null, null, null, null),
                            Arrays.asList("", false, Integer.MIN_VALUE, Long.MAX_VALUE, -0.1));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"Әйгерім", "Zoë, \"quoted\"\r\nnext", "血液", "🫀", "2024-05", "2021-05-03T02:10:00.5+06:00"})
        void text_isReadAsGiven(String text) throws IOException {
            assertThat(written(List.of(column("text", ColumnKind.TEXT)), singletonList(row(text)))
                            .rows())
                    .containsExactly(List.of(text));
        }

        @Test
        void digitsBeyondADouble_areNotKept() throws IOException {
            assertThat(written(
                                    List.of(column("number", ColumnKind.DECIMAL)),
                                    singletonList(row(new BigDecimal("0.12345678901234567890"))))
                            .rows())
                    .containsExactly(List.of(0.12345678901234567890));
        }
    }

    @Nested
    class Lists {

        @Test
        void noList_isNotAnEmptyOne() throws IOException {
            assertThat(written(
                                    List.of(list(ColumnKind.TEXT), column("after", ColumnKind.INTEGER)),
                                    List.of(
                                            row(List.of("a", "b", "c"), 1),
                                            row(null, 2),
                                            row(List.of(), 3),
                                            row(Arrays.asList("d", null), 4),
                                            row(List.of("e"), null)))
                            .rows())
                    .containsExactly(
                            List.of(List.of("a", "b", "c"), 1),
                            Arrays.asList(null, 2),
                            List.of(List.of(), 3),
                            List.of(Arrays.asList("d", null), 4),
                            Arrays.asList(List.of("e"), null));
        }

        @ParameterizedTest
        @EnumSource(ColumnKind.class)
        void elements_areOfAnyKind(ColumnKind kind) throws IOException {
            List<?> given = switch (kind) {
                case TEXT -> List.of("a", "b");
                case BOOLEAN -> List.of(true, false);
                case INTEGER -> List.of(1, 2);
                case LONG -> List.of(1L, 2L);
                case DECIMAL -> List.of(new BigDecimal("1.50"), new BigDecimal("2"));
            };
            List<?> expected = kind == ColumnKind.DECIMAL ? List.of(1.5, 2.0) : given;

            assertThat(written(List.of(list(kind)), singletonList(row(given))).rows())
                    .containsExactly(singletonList(expected));
        }
    }

    @Nested
    class ManyRows {

        private static final int ROWS = 100_000;
        private static final List<ViewColumn> COLUMNS = List.of(
                column("number", ColumnKind.INTEGER),
                column("code", ColumnKind.TEXT),
                column("note", ColumnKind.TEXT),
                column("volume", ColumnKind.DECIMAL),
                list(ColumnKind.LONG));

        /** Notes as long and as different from each other as that they fill more than one group. */
        private static @Nullable Object[] row(int number, Random random) {
            StringBuilder note = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                note.append(Long.toHexString(random.nextLong()));
            }
            return new @Nullable Object[] {
                number,
                number % 7 == 0 ? null : "code-" + number % 30,
                note.toString(),
                BigDecimal.valueOf(number, 2),
                number % 3 == 0 ? List.of() : List.of((long) number, 1L)
            };
        }

        @Test
        void rows_areReadFromSeveralGroups() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ParquetTable table = new ParquetTable(out);
            Random random = new Random(1);
            table.columns(COLUMNS);
            for (int i = 0; i < ROWS; i++) {
                table.row(row(i, random));
            }
            int beforeEnd = out.size();
            table.end();
            ParquetRows read = ParquetRows.of(out.toByteArray());

            assertThat(beforeEnd).as("bytes that are not held").isGreaterThan(out.size() / 2);
            assertThat(read.groups()).isGreaterThan(1);
            List<List<@Nullable Object>> rows = read.rows();
            assertThat(rows).hasSize(ROWS);
            Random same = new Random(1);
            for (int i = 0; i < ROWS; i++) {
                List<@Nullable Object> expected = new ArrayList<>(Arrays.asList(row(i, same)));
                expected.set(3, BigDecimal.valueOf(i, 2).doubleValue());
                assertThat(rows.get(i)).isEqualTo(expected);
            }
        }

        @Test
        void streamThatFails_endsTheTable() {
            ParquetTable table = new ParquetTable(new OutputStream() {
                @Override
                public void write(int octet) throws IOException {
                    throw new IOException("Broken pipe");
                }
            });
            Random random = new Random(1);
            table.columns(COLUMNS);

            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(() -> {
                        for (int i = 0; i < ROWS; i++) {
                            table.row(row(i, random));
                        }
                    })
                    .withMessageContaining("Broken pipe");
        }
    }

    @Nested
    class Stream {

        @Test
        void end_flushesAndLeavesOpen() throws IOException {
            List<String> calls = new ArrayList<>();
            ByteArrayOutputStream out = new ByteArrayOutputStream() {
                @Override
                public void flush() {
                    calls.add("flush");
                }

                @Override
                public void close() {
                    calls.add("close");
                }
            };
            ParquetTable table = new ParquetTable(out);
            table.columns(ALL_KINDS);
            table.end();

            assertThat(calls).contains("flush").doesNotContain("close");
        }
    }

    @Nested
    class Format {

        @ParameterizedTest
        @ValueSource(strings = {"parquet", "application/vnd.apache.parquet"})
        void parquet_isNamedByCodeOrMediaType(String name) {
            assertThat(TableFormat.named(name)).isEqualTo(TableFormat.PARQUET);
            assertThat(TableFormat.PARQUET.hasEnvelope()).isFalse();
        }
    }
}
