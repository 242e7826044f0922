package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.view.ColumnKind;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.ViewColumn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Queries over a table {@code t} of this many rows, in a database of their own. */
class SqlEngineTest {

    private static final int ROWS = 200;
    private static final int MOST = 300;
    private static final SqlSettings SETTINGS =
            new SqlSettings(Duration.ofSeconds(1), MOST, DataSize.ofMegabytes(64), 1);

    private static final List<ViewColumn> COLUMNS = List.of(
            new ViewColumn("id", "string", ColumnKind.TEXT, false),
            new ViewColumn("alive", "boolean", ColumnKind.BOOLEAN, false),
            new ViewColumn("hours", "integer", ColumnKind.INTEGER, false),
            new ViewColumn("count", "integer64", ColumnKind.LONG, false),
            new ViewColumn("lactate", "decimal", ColumnKind.DECIMAL, false),
            new ViewColumn("codes", "string", ColumnKind.TEXT, true),
            new ViewColumn("value", "string", ColumnKind.TEXT, false));

    private static SqlEngine engine;

    @BeforeAll
    static void start() {
        engine = new SqlEngine(SETTINGS);
    }

    @AfterAll
    static void end() {
        engine.close();
    }

    /** A result, as it is handed on. */
    private static final class Taken implements RowSink {

        private List<ViewColumn> columns = List.of();
        private final List<List<@Nullable Object>> rows = new ArrayList<>();

        @Override
        public void columns(List<ViewColumn> ofResult) {
            columns = ofResult;
        }

        @Override
        public boolean row(@Nullable Object[] values) {
            return rows.add(new ArrayList<>(Arrays.asList(values)));
        }
    }

    private static @Nullable Object[] row(int number) {
        return new @Nullable Object[] {
            "r" + number,
            number % 2 == 0,
            number,
            3_000_000_000L + number,
            new BigDecimal("8.30"),
            List.of("a\"", "ä"),
            null
        };
    }

    private static void fill(ScratchDatabase database) {
        RowSink table = database.filling(0);
        table.columns(COLUMNS);
        IntStream.range(0, ROWS).forEach(number -> table.row(row(number)));
    }

    private Taken result(SqlLibrary library, Map<String, Object> arguments) {
        Taken taken = new Taken();
        engine.run(database -> {
            fill(database);
            database.query(library, Map.of("t", 0), arguments, taken);
        });
        return taken;
    }

    private Taken result(String sql) {
        return result(Sql.unchecked(sql), Map.of());
    }

    private Object value(String sql) {
        Taken taken = result(sql);
        assertThat(taken.rows).hasSize(1);
        return taken.rows.get(0).get(0);
    }

    private Issue refused(String sql) {
        Problem problem = catchThrowableOfType(Problem.class, () -> result(sql));
        assertThat(problem).as(sql).isNotNull();
        assertThat(problem.issues()).hasSize(1);
        return problem.issues().get(0);
    }

    private static Set<Path> left() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(System.getProperty("java.io.tmpdir")),
                2,
                (file, attributes) -> file.getFileName().toString().startsWith("query-"))) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Nested
    class Values {

        @Test
        void columns_haveTheTypesOfTheTable() {
            assertThat(result("select * from t").columns)
                    .extracting(ViewColumn::name, ViewColumn::type)
                    .containsExactly(
                            tuple("id", "string"),
                            tuple("alive", "boolean"),
                            tuple("hours", "integer"),
                            tuple("count", "integer64"),
                            tuple("lactate", "decimal"),
                            tuple("codes", "string"),
                            tuple("value", "string"));
        }

        @Test
        void row_comesBackAsItWasFilledIn_listsAsJson() {
            List<@Nullable Object> row =
                    result("select * from t where id = 'r1'").rows.get(0);

            assertThat(row.get(4))
                    .asInstanceOf(InstanceOfAssertFactories.BIG_DECIMAL)
                    .isEqualByComparingTo("8.30");
            row.remove(4);
            assertThat(row).containsExactly("r1", false, 1, 3_000_000_001L, "[\"a\\\"\",\"ä\"]", null);
        }

        @Test
        void missing_isNullInEveryKind() {
            Taken taken = new Taken();
            engine.run(database -> {
                RowSink table = database.filling(0);
                table.columns(COLUMNS);
                table.row(new @Nullable Object[COLUMNS.size()]);
                database.query(Sql.unchecked("select * from t"), Map.of("t", 0), Map.of(), taken);
            });

            assertThat(taken.rows)
                    .singleElement()
                    .satisfies(row -> assertThat(row).hasSize(COLUMNS.size()).containsOnlyNulls());
        }

        @ParameterizedTest
        @ValueSource(strings = {"value", "day", "month", "year", "hour", "minute", "second", "key"})
        void wordsThatAreNamesOfColumns_areNoKeywords(String name) {
            assertThat(value("select " + name + " from (select hours as " + name + " from t where t.id = 'r7')"))
                    .isEqualTo(7);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "year(date '2020-02-03') | 2020",
                    "extract(month from date '2020-02-03') | 2",
                    "datediff(day, date '2020-02-03', date '2020-03-03') | 29",
                    "dateadd(hour, 2, timestamp '2020-02-03 04:05:06') | 2020-02-03T06:05:06",
                    "date '2020-02-03' + interval '1' day | 2020-02-04",
                    "date_trunc('year', date '2020-02-03') | 2020-01-01"
                })
        void partsOfTimes_areStillKnown(String expression, String expected) {
            assertThat(String.valueOf(value("select " + expression + " as x"))).isEqualTo(expected);
        }

        @Test
        void names_doNotTellCapitals() {
            assertThat(value("SELECT Hours FROM T WHERE ID = 'r7'")).isEqualTo(7);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "cast(8.30 as numeric(9, 2)) | 8.30",
                    "cast('100' as decfloat) | 100",
                    "cast(hours as decfloat) * 100 | 700",
                    "lactate / 3 | 2.766666666666667",
                    "cast(7 as real) / 2 | 3.5",
                    "0.1 + 0.2 | 0.3"
                })
        void decimal_standsWithItsDigits(String expression, String expected) {
            assertThat(String.valueOf(value("select " + expression + " as x from t where id = 'r7'")))
                    .isEqualTo(expected);
        }

        @Test
        void meanOfDecimals_isQuickAndExact() {
            assertThat(result("select avg(lactate), hours from t group by hours").rows)
                    .hasSize(ROWS)
                    .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(new BigDecimal("8.3")));
        }

        @Test
        void numberOfMoreDigitsThanAreKept_isRounded() {
            Taken taken = new Taken();
            engine.run(database -> {
                RowSink table = database.filling(0);
                table.columns(List.of(COLUMNS.get(4)));
                table.row(new Object[] {new BigDecimal("1." + "3".repeat(60))});
                database.query(Sql.unchecked("select lactate from t"), Map.of("t", 0), Map.of(), taken);
            });

            assertThat(taken.rows.get(0)).containsExactly(new BigDecimal("1." + "3".repeat(39)));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "date '2020-01-02' | date | 2020-01-02",
                    "time '10:11:12' | time | 10:11:12",
                    "timestamp '2020-01-02 03:04:05' | dateTime | 2020-01-02T03:04:05",
                    "timestamp with time zone '2020-01-02 03:04:05.6785+02:00' | instant | 2020-01-02T01:04:05.679Z",
                    "x'0102' | base64Binary | AQI=",
                    "cast('a' as clob) | string | a",
                    "cast(1 as smallint) | integer | 1",
                    "1 < 2 | boolean | true",
                    "count(*) | integer64 | 1"
                })
        void typesOfSql_areThoseOfFhir(String expression, String type, String expected) {
            Taken taken = result("select " + expression + " as x");

            assertThat(taken.columns)
                    .singleElement()
                    .extracting(ViewColumn::name, ViewColumn::type)
                    .containsExactly("x", type);
            assertThat(String.valueOf(taken.rows.get(0).get(0))).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select array_agg(hours) as x from t",
                    "select interval '1' day as x",
                    "select cast('{}' as json) as x",
                    "select row (1, 2) as x",
                    "select cast('NaN' as double precision) as x",
                    "select 1 as x, 2 as X",
                    "select 1, 1",
                    "select from t",
                    "select 1, space(3) as (x)",
                    "select 1 from t, system_range(1, 3) as (x)"
                })
        void whatFhirCannotHave_isRefused(String sql) {
            assertThat(refused(sql).code()).isEqualTo(ProblemCode.SQL_INVALID.code());
        }

        @Test
        void arguments_standWhereTheirNamesDo() {
            SqlLibrary library = Sql.unchecked("select :b as b, :a as a, :b as c, :none as d");

            assertThat(result(library, Map.of("a", 1, "b", "x")).rows.get(0)).containsExactly("x", 1, "x", null);
        }

        @Test
        void argumentIsAValue_neverSql() {
            SqlLibrary library = Sql.unchecked("select count(*) as n from t where id = :id");

            assertThat(result(library, Map.of("id", "' or '1' = '1")).rows.get(0))
                    .containsExactly(0L);
        }

        @Test
        void queryOfAQuery_seesItsRowsUnderItsName() {
            Taken taken = new Taken();
            engine.run(database -> {
                fill(database);
                database.query(
                        Sql.unchecked("select id as key from t where hours < 3"),
                        Map.of("t", 0),
                        Map.of(),
                        database.filling(1));
                database.query(Sql.unchecked("select max(key) as k from u"), Map.of("u", 1), Map.of(), taken);
            });

            assertThat(taken.rows.get(0)).containsExactly("r2");
        }
    }

    @Nested
    class Reader {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "insert into t (id) values ('x')",
                    "update t set id = 'x'",
                    "delete from t",
                    "truncate table data.t0",
                    "drop table data.t0",
                    "drop schema data cascade",
                    "create table x (a int)",
                    "create schema x",
                    "create alias f for 'java.lang.System.exit'",
                    "create user x password 'x' admin",
                    "alter user reader admin true",
                    "grant all on schema data to reader",
                    "select * from final table (insert into t (id) values ('x'))",
                    "select * from final table (delete from t)",
                    "select file_read('/etc/hostname')",
                    "select file_write('x', '/tmp/ecmo-sql-written')",
                    "select * from csvread('/etc/hostname')",
                    "call csvwrite('/tmp/ecmo-sql-written', 'select 1')",
                    "select * from link_schema('l', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                    "script",
                    "script to '/tmp/ecmo-sql-written'",
                    "runscript from '/etc/hostname'",
                    "backup to '/tmp/ecmo-sql-written'",
                    "shutdown",
                    "select abort_session(1)",
                    "select * from q1.other"
                })
        void whatIsMoreThanReadingItsTables_isRefused_thoughNoRuleSawIt(String sql) {
            Taken after = new Taken();
            engine.run(database -> {
                fill(database);
                assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> database.query(Sql.unchecked(sql), Map.of("t", 0), Map.of(), new Taken()))
                        .satisfies(problem -> assertThat(problem.issues())
                                .allMatch(issue -> issue.code().equals(ProblemCode.SQL_INVALID.code())));
                database.query(
                        Sql.unchecked("select count(*) as n, min(id) as id from t"), Map.of("t", 0), Map.of(), after);
            });

            assertThat(after.rows.get(0)).containsExactly((long) ROWS, "r0");
            assertThat(Path.of("/tmp/ecmo-sql-written")).doesNotExist();
        }

        @Test
        void reader_isNoAdministrator_andSeesNobodyElse() {
            assertThat(result("select user_name, is_admin from INFORMATION_SCHEMA.USERS").rows)
                    .containsExactly(List.of("READER", false));
        }
    }

    @Nested
    class Faults {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "select height from t | Column \"height\" not found.",
                    "select * from u | Table \"u\" not found.",
                    "select hours / 0 from t | Division by zero: \"0\".",
                    "select cast(id as integer) from t | Data conversion error converting \"r0\".",
                    "select * from t wher id = 1 | Syntax error before `id = 1`.",
                    "select * from t where ( | Syntax error at its end; expected",
                    "select 'a | Syntax error before `'a`.",
                    "select cast('1E999999999' as decfloat) + 1 | It cannot be computed."
                })
        void fault_isToldInWords(String sql, String words) {
            Issue issue = refused(sql);

            assertThat(issue.code()).isEqualTo(ProblemCode.SQL_INVALID.code());
            assertThat(issue.found()).startsWith(words).endsWith(".").doesNotContain("Exception", "[*]");
            assertThat(issue.where().identity()).isEqualTo("asked");
        }

        @Test
        void expressionThatIsTooDeep_isTooCostly_andTheNextQueryRuns() {
            assertThat(refused("select " + "not ".repeat(50_000) + "true as x").code())
                    .isEqualTo(ProblemCode.SQL_TOO_COSTLY.code());
            assertThat(value("select 1")).isEqualTo(1);
        }

        @Test
        void queriesInQueries_areRun_untilTheyAreTooDeep() {
            assertThat(value("select count(*) as n from " + "(select * from ".repeat(8) + "t" + ")".repeat(8)))
                    .isEqualTo((long) ROWS);
            assertThat(refused("select count(*) as n from " + "(select * from ".repeat(60) + "t" + ")".repeat(60))
                            .code())
                    .isEqualTo(ProblemCode.SQL_TOO_COSTLY.code());
        }

        @Test
        void longSyntaxError_isShownShort() {
            assertThat(refused("select * from t where " + "a = 1 and ".repeat(100) + "b c d e f g")
                            .found())
                    .hasSizeLessThan(500);
        }

        @Test
        void queryThatTakesTooLong_isEnded() {
            Issue issue = refused("with recursive r(n) as (select 1 union all select n + 1 from r) select * from r");

            assertThat(issue.code()).isEqualTo(ProblemCode.SQL_TOO_COSTLY.code());
            assertThat(issue.found()).isEqualTo("It takes more than 1 s.");
        }

        /** Within one value H2 looks at no limit. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select cast('1E9999999' as decfloat) + 1 as x",
                    "with recursive r(x, n) as (select cast('aaaaaaaaaaaaaaaa' as varchar), 1 union all"
                            + " select x || x, n + 1 from r where n < 7) select x like '%a%a%a%b' as c from r where n = 7",
                    "with recursive r(x, n) as (select cast('aaaaaaaaaaaaaaaa' as varchar), 1 union all"
                            + " select x || x, n + 1 from r where n < 17)"
                            + " select position(left(x, 500000) || 'b' in x) as c from r where n = 17"
                })
        void valueThatTakesTooLong_isEnded(String sql) {
            Issue issue = refused(sql);

            assertThat(issue.code()).isEqualTo("ECMO-SQL-005");
            assertThat(issue.found()).isEqualTo("It takes more than 1 s.");
            assertThat(value("select count(*) as n from t")).isEqualTo((long) ROWS);
        }

        @Test
        void queryThatTakesTooMuchMemory_isEnded_andTheServerGoesOn() {
            Issue issue = refused("select array_agg(a.id || b.id || c.id) as x from t a, t b, t c");

            assertThat(issue.code()).isEqualTo("ECMO-SQL-005");
            assertThat(value("select count(*) as n from t")).isEqualTo((long) ROWS);
        }

        @Test
        void tableThatTakesTooMuchMemory_isTooCostly_andTheNextQueryRuns() {
            String text = "x".repeat(40_000_000);
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> engine.run(database -> {
                        RowSink table = database.filling(0);
                        table.columns(List.of(COLUMNS.get(0)));
                        table.row(new Object[] {text});
                    }))
                    .satisfies(problem -> assertThat(problem.issues())
                            .singleElement()
                            .satisfies(issue -> {
                                assertThat(issue.code()).isEqualTo(ProblemCode.SQL_TOO_COSTLY.code());
                                assertThat(issue.found()).isEqualTo("Its tables take more than 64 MB of memory.");
                            }));
            assertThat(value("select 1")).isEqualTo(1);
        }

        @Test
        void resultOfAsManyRowsAsMayBe_isGivenWhole() {
            assertThat(result("select a.id from t a union all select id from t where hours < 100").rows)
                    .hasSize(MOST);
        }

        @Test
        void resultOfOneRowMore_isRefusedWhole() {
            Taken taken = new Taken();
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> engine.run(database -> {
                        fill(database);
                        database.query(
                                Sql.unchecked("select id from t union all select id from t where hours <= 100"),
                                Map.of("t", 0),
                                Map.of(),
                                taken);
                    }))
                    .satisfies(problem -> assertThat(problem.issues())
                            .singleElement()
                            .satisfies(issue -> {
                                assertThat(issue.code()).isEqualTo(ProblemCode.SQL_TOO_COSTLY.code());
                                assertThat(issue.found()).isEqualTo("It gives more than " + MOST + " rows.");
                            }));

            assertThat(taken.rows).isEmpty();
        }
    }

    @Nested
    class Leftovers {

        @Test
        void nothingIsLeft_whateverCameOfIt() throws IOException {
            Set<Path> before = left();
            engine.run(database -> {
                fill(database);
                assertThat(leftNow()).hasSize(before.size() + 1);
            });
            refused("select height from t");
            refused("with recursive r(n) as (select 1 union all select n + 1 from r) select * from r");
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> engine.run(database -> {
                        throw new IllegalStateException("The receiver has gone.");
                    }));

            assertThat(left()).isEqualTo(before);
        }

        private Set<Path> leftNow() {
            try {
                return left();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** What a database leaves in the process would be more than its memory, if it were kept. */
        @Test
        void processThatRanMuch_hasItsMemory() {
            List<ScratchDatabase> kept = new ArrayList<>();
            IntStream.range(0, 120).forEach(number -> engine.run(kept::add));

            assertThat(value("select count(*) as n from t")).isEqualTo((long) ROWS);
        }

        @Test
        void oneDatabase_knowsNothingOfAnother() {
            result("select * from t");

            assertThat(refused("select * from data.t1").code()).isEqualTo(ProblemCode.SQL_INVALID.code());
        }
    }

    @Nested
    class AtOnce {

        @Test
        void queryBesideAsManyAsMayRun_isToldToComeLater_andRunsAfterwards() {
            CountDownLatch runs = new CountDownLatch(1);
            CountDownLatch mayEnd = new CountDownLatch(1);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> engine.run(database -> {
                runs.countDown();
                await(mayEnd);
            }));
            await(runs);

            Issue issue = refused("select 1");
            mayEnd.countDown();
            other.join();

            assertThat(issue.code()).isEqualTo(ProblemCode.STORE_UNAVAILABLE.code());
            assertThat(value("select 1")).isEqualTo(1);
        }

        @Test
        void failure_givesItsPlaceBack() {
            refused("select height from t");
            refused("select height from t");

            assertThat(value("select 1")).isEqualTo(1);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Nested
    class Settings {

        @ParameterizedTest
        @CsvSource({"PT0.5S, 1, 1", "PT1H1S, 1, 1", "PT1S, 0, 1", "PT1S, 2147483647, 1", "PT1S, 1, 0"})
        void settingOutOfBounds_isRefused(Duration time, int rows, int atOnce) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> new SqlSettings(time, rows, DataSize.ofMegabytes(64), atOnce))
                    .satisfies(problem -> assertThat(problem.issues())
                            .allMatch(issue -> issue.code().equals(ProblemCode.SETTING_WRONG.code())));
        }
    }
}
