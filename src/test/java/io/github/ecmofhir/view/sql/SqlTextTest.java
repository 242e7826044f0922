package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.view.sql.SqlText.Kind;
import io.github.ecmofhir.view.sql.SqlText.Token;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    private static List<String> texts(String sql) {
        return SqlText.of(sql).tokens().stream().map(Token::text).toList();
    }

    @Nested
    class Parameters {

        @Test
        void eachParameter_isAMark_inTheOrderOfTheText() {
            SqlText sql = SqlText.of("select :b from t where a = :a and c > :b_2");

            assertThat(sql.positional()).isEqualTo("select ? from t where a = ? and c > ?");
            assertThat(sql.parameters()).containsExactly("b", "a", "b_2");
            assertThat(sql.parameterNames()).containsExactly("a", "b", "b_2");
        }

        @Test
        void parameterThatStandsTwice_isTwoMarks() {
            assertThat(SqlText.of("select :a + :a").parameters()).containsExactly("a", "a");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "select ':a'",
                    "select 'it''s :a'",
                    "select \"x:a\"",
                    "select \"x\"\":a\"",
                    "select `:a`",
                    "select $$ :a ' :b $$",
                    "select 1 -- :a",
                    "select 1 // :a",
                    "select 1 /* :a */",
                    "select 1 /* /* */ :a */",
                    "select x::varchar"
                })
        void colonInQuotesCommentsAndCasts_isNoParameter(String sql) {
            assertThat(SqlText.of(sql).parameters()).isEmpty();
        }

        @Test
        void castOfAParameter_isBoth() {
            SqlText sql = SqlText.of("select :a::varchar");

            assertThat(sql.parameters()).containsExactly("a");
            assertThat(sql.positional()).isEqualTo("select ?::varchar");
        }

        @Test
        void parameterBehindAQuotedText_isOne() {
            assertThat(SqlText.of("select 'it''s', :a").parameters()).containsExactly("a");
        }

        @Test
        void lettersOfParameters_areTold() {
            assertThat(SqlText.of("select :A, :a").parameterNames()).containsExactly("A", "a");
        }
    }

    @Nested
    class Comments {

        @Test
        void comments_areLeftOut_andPartWhatTheyStandBetween() {
            assertThat(SqlText.of("select/* a */1--b\nfrom t//c\nwhere/*d/*e*/f*/true")
                            .positional())
                    .isEqualTo("select 1\nfrom t\nwhere true");
        }

        @Test
        void commentThatDoesNotEnd_takesTheRest() {
            assertThat(SqlText.of("select 1 /* /* */ from t").positional().strip())
                    .isEqualTo("select 1");
        }

        @Test
        void dashesInQuotes_areNoComment() {
            assertThat(SqlText.of("select '--', \"/*\" from t").positional()).isEqualTo("select '--', \"/*\" from t");
        }
    }

    @Nested
    class Tokens {

        @Test
        void names_areSmall_andTextsAsTheyAre() {
            assertThat(SqlText.of("SELECT \"Ab\" FROM T WHERE x = 'Yes'").tokens())
                    .containsExactly(
                            new Token(Kind.WORD, "select"),
                            new Token(Kind.QUOTED, "ab"),
                            new Token(Kind.WORD, "from"),
                            new Token(Kind.WORD, "t"),
                            new Token(Kind.WORD, "where"),
                            new Token(Kind.WORD, "x"),
                            new Token(Kind.SYMBOL, "="),
                            new Token(Kind.LITERAL, "Yes"));
        }

        @Test
        void letterWhoseCapitalIsThatOfAnother_isTakenForIt() {
            assertThat(texts("ılike ſelect \"ſum\"")).containsExactly("ilike", "select", "sum");
        }

        @Test
        void numbers_areSingle() {
            assertThat(texts("1 1.5 1e10 0x1F 1_000")).containsExactly("1", "1.5", "1e10", "0x1f", "1_000");
        }

        @Test
        void name_mayHaveDollarsAndDigits() {
            assertThat(texts("a$1_b c")).containsExactly("a$1_b", "c");
        }

        @Test
        void quoteThatDoesNotEnd_takesTheRest() {
            assertThat(SqlText.of("select 'a; delete from t").second()).isEmpty();
            assertThat(SqlText.of("select 'a; delete from t").tokens()).hasSize(2);
        }

        @Test
        void emptyText_isALiteral() {
            assertThat(SqlText.of("''").tokens()).containsExactly(new Token(Kind.LITERAL, ""));
        }
    }

    @Nested
    class Statements {

        @ParameterizedTest
        @ValueSource(strings = {"select 1", "select 1;", "select 1; ;;\n", "select 1; -- the end", "select ';'"})
        void oneStatement_hasNoSecond(String sql) {
            assertThat(SqlText.of(sql).second()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"select 1; delete from t", "select 1;;delete from t", "select 1; /* x */ 'y'"})
        void whatStandsBehindASemicolon_isASecond(String sql) {
            assertThat(SqlText.of(sql).second()).isPresent();
        }

        @Test
        void nothingOfTheSecond_isHandedOn() {
            SqlText sql = SqlText.of("select 1; delete from t where a = :a");

            assertThat(sql.positional()).isEqualTo("select 1");
            assertThat(sql.parameters()).isEmpty();
            assertThat(sql.second()).hasValue("delete from t where a = :a");
        }

        @Test
        void anyNumberOfSemicolons_mayEndIt() {
            SqlText sql = SqlText.of("select 1" + "; /* */".repeat(50_000));

            assertThat(sql.second()).isEmpty();
            assertThat(sql.positional()).isEqualTo("select 1");
        }

        @Test
        void longSecond_isShownShort() {
            assertThat(SqlText.of("select 1; select " + "x".repeat(100))
                            .second()
                            .orElseThrow())
                    .hasSize(31)
                    .endsWith("…");
        }
    }
}
