package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLibraryReaderTest {

    private static List<Issue> issues(JsonNode library) {
        Problem problem = catchThrowableOfType(Problem.class, () -> SqlLibraryReader.read(library));
        assertThat(problem).as("a problem").isNotNull();
        return problem.issues();
    }

    private static Issue issue(JsonNode library) {
        List<Issue> issues = issues(library);
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static void isUnsuitable(JsonNode library, String expression) {
        Issue issue = issue(library);
        assertThat(issue.code()).isEqualTo(ProblemCode.SUBJECT_UNSUITABLE.code());
        assertThat(issue.where().expression()).isEqualTo(expression);
    }

    @Nested
    class Sound {

        @Test
        void query_isReadWithAllItSays() {
            ObjectNode json = Sql.query("select :age as a from p, r");
            Sql.dependency(json, "p", "https://example.org/a|1");
            Sql.dependency(json, "r", "https://example.org/b");
            Sql.parameter(json, "age", "integer");
            Sql.parameter(json, "name", "string").put("min", 0);
            Sql.parameter(json, "day", "date").put("min", 1);
            SqlLibrary library = SqlLibraryReader.read(json);

            assertThat(library.name()).isEqualTo("asked");
            assertThat(library.isView()).isFalse();
            assertThat(library.dependencies())
                    .containsOnly(entry("p", "https://example.org/a|1"), entry("r", "https://example.org/b"));
            assertThat(library.parameters())
                    .containsExactly(
                            new SqlLibrary.Parameter("age", "integer", false),
                            new SqlLibrary.Parameter("name", "string", true),
                            new SqlLibrary.Parameter("day", "date", false));
            assertThat(library.usedParameters()).containsExactly("age");
        }

        @Test
        void view_isOne() {
            assertThat(SqlLibraryReader.read(Sql.library("sql-view", "select 1"))
                            .isView())
                    .isTrue();
        }

        @Test
        void messages_callItByItsUrlBeforeItsName() {
            assertThat(SqlLibraryReader.read(Sql.query("select 1")).label()).isEqualTo("asked");
            assertThat(SqlLibraryReader.read(Sql.query("select 1").put("url", "https://example.org/q"))
                            .label())
                    .isEqualTo("https://example.org/q");
        }

        @Test
        void sqlOfTheEngine_comesBeforeThatOfAll() {
            ObjectNode json = Sql.query("select 1");
            Sql.content(json.withArray("content"), "application/sql; dialect=H2", "select 2");

            assertThat(SqlLibraryReader.read(json).sql().positional()).isEqualTo("select 2");
        }

        @Test
        void sqlOfAnotherEngine_isPassedOver() {
            ObjectNode json = Sql.query("select 1");
            json.remove("content");
            Sql.content(json.withArray("content"), "application/sql;dialect=spark", "select 2");
            Sql.content(json.withArray("content"), "application/sql;dialect=ansi-sql", "select 3");

            assertThat(SqlLibraryReader.read(json).sql().positional()).isEqualTo("select 3");
        }

        @Test
        void otherRelations_areNoTables() {
            ObjectNode json = Sql.query("select 1");
            json.withArray("relatedArtifact").addObject().put("type", "documentation");

            assertThat(SqlLibraryReader.read(json).dependencies()).isEmpty();
        }

        @Test
        void lettersThatAreNotLatin_areRead() {
            assertThat(SqlLibraryReader.read(Sql.query("select 'Қазақстан'"))
                            .sql()
                            .positional())
                    .isEqualTo("select 'Қазақстан'");
        }
    }

    @Nested
    class Unsuitable {

        @Test
        void libraryOfAnotherType_isNamed() {
            isUnsuitable(Sql.library("logic-library", "select 1"), "Library.type");
        }

        @Test
        void typeOfAnotherSystem_isNone() {
            ObjectNode json = Sql.query("select 1");
            ((ObjectNode) json.at("/type/coding/0")).put("system", "https://example.org");

            isUnsuitable(json, "Library.type");
            assertThat(SqlLibraryReader.isSql(json)).isFalse();
            assertThat(SqlLibraryReader.isSql(Sql.query("select 1"))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "1a", "a b", "a;b", "a\"b", "a.b", "ä"})
        void labelThatIsNoName_isNamed(String label) {
            isUnsuitable(
                    Sql.dependency(Sql.query("select 1"), label, "https://example.org/a"),
                    "Library.relatedArtifact.label");
        }

        @Test
        void labelsThatDifferInCapitalsOnly_areTheSame() {
            ObjectNode json = Sql.query("select 1");
            Sql.dependency(json, "a", "https://example.org/a");
            Sql.dependency(json, "A", "https://example.org/b");

            isUnsuitable(json, "Library.relatedArtifact.label");
        }

        @Test
        void dependencyWithoutAnAddress_isNamed() {
            isUnsuitable(Sql.dependency(Sql.query("select 1"), "a", ""), "Library.relatedArtifact.resource");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "code", "Quantity", "Integer"})
        void parameterOfATypeThatThereIsNot_isNamed(String type) {
            ObjectNode json = Sql.query("select 1");
            Sql.parameter(json, "a", type);

            isUnsuitable(json, "Library.parameter");
        }

        @Test
        void viewWithParameters_isNone() {
            ObjectNode json = Sql.library("sql-view", "select 1");
            Sql.parameter(json, "a", "string");

            isUnsuitable(json, "Library.parameter");
        }

        @Test
        void libraryWithoutSql_isNone() {
            ObjectNode json = Sql.query("select 1");
            json.remove("content");

            assertThat(issues(json))
                    .anyMatch(issue -> "Library.content".equals(issue.where().expression()));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "ICAg"})
        void emptySql_isNone(String data) {
            ObjectNode json = Sql.query("select 1");
            ((ObjectNode) json.at("/content/0")).put("data", data);

            isUnsuitable(json, "Library.content.data");
        }

        @Test
        void dataThatIsNotBase64_isNamed() {
            ObjectNode json = Sql.query("select 1");
            ((ObjectNode) json.at("/content/0")).put("data", "c2VsZ");

            isUnsuitable(json, "Library.content.data");
        }

        @Test
        void everythingWrong_isToldAtOnce() {
            ObjectNode json = Sql.library("", "select 1");
            Sql.dependency(json, "", "");
            Sql.parameter(json, "", "");

            assertThat(issues(json)).hasSize(4);
        }
    }

    @Nested
    class Invalid {

        @Test
        void sqlThatBreaksARule_isInvalid() {
            Issue issue = issue(Sql.query("delete from t"));

            assertThat(issue.code()).isEqualTo(ProblemCode.SQL_INVALID.code());
            assertThat(issue.where().expression()).isEqualTo("Library.content");
        }

        @Test
        void parameterThatIsNotDeclared_isNamed() {
            ObjectNode json = Sql.query("select :a, :b, :c");
            Sql.parameter(json, "b", "string");
            Issue issue = issue(json);

            assertThat(issue.code()).isEqualTo(ProblemCode.SQL_INVALID.code());
            assertThat(issue.found()).isEqualTo("It uses `:a`, `:c`.");
        }
    }
}
