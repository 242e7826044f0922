package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.view.sql.SqlRules.Broken;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.expression.aggregate.Aggregate;
import org.h2.expression.analysis.WindowFunctionType;
import org.h2.expression.function.BuiltinFunctions;
import org.h2.mode.FunctionsLegacy;
import org.h2.mode.FunctionsPostgreSQL;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlRulesTest {

    private static List<String> found(String sql) {
        return SqlRules.check(SqlText.of(sql)).stream().map(Broken::found).toList();
    }

    @Nested
    class Queries {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select 1",
                    "SELECT a FROM t WHERE a IN (1, 2) AND EXISTS (select 1 from u)",
                    "(select 1) union all (select 2)",
                    "((select 1))",
                    "values (1, 2), (3, 4)",
                    "table t",
                    "with a as (select 1 as x) select x from a",
                    "with a(x) as (select 1) select x from a",
                    "with a(x) as (select 1), b(y, z) as (select 2, 3) select x from a, b",
                    "with recursive a(x) as (select 1 union all select x + 1 from a where x < 3) select x from a",
                    "select cast(a as numeric(10, 2)), a::varchar(5), cast(a as decimal (3)) from t",
                    "select count(*) filter (where a > 1), sum(a) over (partition by b order by c) from t",
                    "select percentile_cont(0.5) within group (order by a) from t",
                    "select coalesce(a, 0), \"COUNT\"(*), lower (b) from t group by (a)",
                    "select a from t where (a, b) in (select 1, 2) or a between (1) and (2) limit (1) offset (2)",
                    "select case when (a) then (b) else (c) end from t join u on (t.id = u.id) join v using (id)",
                    "select a from t where b like 'x%' or b not like '%a%b%' escape '!' or b ilike :p",
                    "select a from t where b like c || '%' or b regexp '^x' or regexp_like(b, 'x')",
                    "select a from t where b like 'it''s %'",
                    "select a from t where a = any (array [1, 2]) order by (a) fetch first (1) rows only",
                    "select greatest(a, b), left(c, 1), year(d), extract(year from d) from t",
                    "select 'drop table t; file_read(1)' as x"
                })
        void queryThatReads_isAllowed(String sql) {
            assertThat(found(sql)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "insert into t values (1)",
                    "update t set a = 1",
                    "delete from t",
                    "merge into t values (1)",
                    "truncate table t",
                    "drop table t",
                    "create table t (a int)",
                    "create alias f for 'java.lang.System.exit'",
                    "alter user reader admin true",
                    "grant all on t to reader",
                    "set query_timeout 0",
                    "call 1",
                    "script",
                    "runscript from 'x'",
                    "backup to 'x'",
                    "shutdown",
                    "show tables",
                    "explain select 1",
                    "execute immediate 'select 1'",
                    "checkpoint",
                    "(delete from t)",
                    "'select' 1",
                    "1",
                    "()",
                    "-- nothing",
                    ";"
                })
        void whatIsNoQuery_isRefused(String sql) {
            assertThat(found(sql)).singleElement().asString().startsWith("It begins with ");
        }

        @Test
        void secondStatement_isRefused() {
            assertThat(found("select 1; select 2")).containsExactly("A second statement begins: `select 2`.");
        }

        @Test
        void everythingWrong_isToldAtOnce() {
            assertThat(found("select file_read('a'), rand() from information_schema.users where a = ?; select 2"))
                    .hasSize(4);
        }
    }

    @Nested
    class Functions {

        /** The names of all functions of the H2 that is on the class path. */
        static Stream<String> ofH2() throws ReflectiveOperationException {
            Set<String> names = new TreeSet<>();
            for (Class<?> type : List.of(
                    BuiltinFunctions.class, Aggregate.class, FunctionsLegacy.class, FunctionsPostgreSQL.class)) {
                int before = names.size();
                for (Field field : type.getDeclaredFields()) {
                    if (Modifier.isStatic(field.getModifiers())
                            && (Collection.class.isAssignableFrom(field.getType())
                                    || Map.class.isAssignableFrom(field.getType()))) {
                        field.setAccessible(true);
                        Object held = field.get(null);
                        (held instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) held)
                                .forEach(name -> names.add(String.valueOf(name)));
                    }
                }
                assertThat(names).as("functions of %s", type).hasSizeGreaterThan(before);
            }
            Arrays.stream(WindowFunctionType.values()).map(Enum::name).forEach(names::add);
            // Tables that the parser knows
            names.addAll(List.of("SYSTEM_RANGE", "TABLE", "TABLE_DISTINCT", "CSVREAD", "LINK_SCHEMA", "JSON_TABLE"));
            return names.stream().map(name -> name.toLowerCase(Locale.ROOT));
        }

        /** Keywords too, which H2 asks for in an expression of their own; they do no more than their rows. */
        private static final Set<String> ALSO_KEYWORDS = Set.of("any", "some", "unnest");

        @ParameterizedTest
        @MethodSource("ofH2")
        void functionOfH2_isRefusedUnlessItIsListed(String name) {
            boolean allowed = SqlRules.FUNCTIONS.contains(name) || ALSO_KEYWORDS.contains(name);

            assertThat(found("select a, " + name + "(a) from t").isEmpty()).isEqualTo(allowed);
            assertThat(found("select * from " + name + " (1)").isEmpty()).isEqualTo(allowed);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "file_read",
                    "file_write",
                    "csvread",
                    "csvwrite",
                    "link_schema",
                    "space",
                    "system_range",
                    "rand",
                    "random_uuid",
                    "memory_used",
                    "database_path",
                    "abort_session",
                    "cancel_session",
                    "hash",
                    "encrypt",
                    "compress",
                    "set_config",
                    "my_own"
                })
        void functionThatReadsOtherThings_isNotListed(String name) {
            assertThat(SqlRules.FUNCTIONS).doesNotContain(name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select FILE_READ('a')",
                    "select File_Read ('a')",
                    "select file_read\n--\n/* x */('a')",
                    "select \"file_read\"('a')",
                    "select \"FILE_READ\" ('a')",
                    "select `file_read`('a')",
                    "select public.file_read('a')",
                    "select 1, file_read('a')",
                    "select (file_read('a'))",
                    "select x from t, csvread('a')",
                    "select coalesce(file_read('a'), 1)",
                    "with a as (select file_read('a')) select * from a",
                    "select * from t join csvread('a') on true",
                    "select 1 where file_read('a') is null",
                    "select -file_read('a')",
                    "select 'a'||file_read('a')",
                    "select case when true then file_read('a') end",
                    "select 1 order by file_read('a')",
                    "values (file_read('a'))",
                    "table csvread('a')",
                    "csvread('a')"
                })
        void callInAnyPlace_isRefused(String sql) {
            assertThat(found(sql)).anyMatch(found -> found.startsWith("It calls ") || found.startsWith("It begins "));
        }

        @Test
        void calls_areNamedTogether() {
            assertThat(found("select rand(), file_read('a'), rand()")).containsExactly("It calls `file_read`, `rand`.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select file_read from t",
                    "select t.file_read as \"csvread\" from t",
                    "select 'file_read(1)' from t",
                    "select a as file_read, (a) from t"
                })
        void nameOfAFunction_withoutACall_isAName(String sql) {
            assertThat(found(sql)).isEmpty();
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select * from information_schema.users",
                    "select * from INFORMATION_SCHEMA.settings",
                    "select * from \"INFORMATION_SCHEMA\".settings",
                    "select * from `information_schema`.settings",
                    "select * from ınformation_schema.settings",
                    "select * from information_ſchema.settings",
                    "select * from /* */ information_schema /* */ . tables",
                    "table information_schema.users",
                    "select * from pg_catalog.pg_user"
                })
        void whatTheDatabaseTellsOfItself_isRefused(String sql) {
            assertThat(found(sql)).singleElement().asString().startsWith("It reads ");
        }

        @Test
        void lettersByNumber_areRefused() {
            assertThat(found("select U&\"file\\005fread\"('a')")).contains("It has text with `U&`.");
            assertThat(found("select * from u&\"information\\005fschema\".users"))
                    .contains("It has text with `U&`.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"select ?", "select ?1", "select @a", "select a from t where b = ? and c = 'x'"})
        void markInsteadOfAName_isRefused(String sql) {
            assertThat(found(sql)).singleElement().asString().startsWith("It has a ");
        }

        @Test
        void theseInQuotes_areText() {
            assertThat(found("select '?', '@a', '~', 'regexp', 'information_schema' from t"))
                    .isEmpty();
        }
    }
}
