package io.github.ecmofhir.view.operation;

import static io.github.ecmofhir.testing.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ecmofhir.testing.Answer;
import io.github.ecmofhir.testing.DemoRegistry;
import io.github.ecmofhir.testing.FhirHttp;
import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import io.github.ecmofhir.view.sql.Sql;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code $sql-run} of queries in SQL on a running server. */
@OnStore(StoreKind.H2)
class SqlRunQueryIT {

    private static final String VIEWS = "https://w3id.org/ecmo-fhir/ViewDefinition/";
    private static final String OWN = "https://example.org/sql/";
    private static final String PAVLODAR = DemoRegistry.centre("PAVLODAR");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final FhirHttp http;

    SqlRunQueryIT(RunningServer server) {
        http = server.http();
        DemoRegistry.fill(server);
    }

    /** A query over the case table as {@code c}. */
    private static ObjectNode overCases(String sql) {
        return Sql.dependency(Sql.query(sql), "c", VIEWS + "ecmo_case");
    }

    private static ObjectNode view(String url, String sql) {
        return Sql.library("sql-view", sql).put("url", url);
    }

    /** A ViewDefinition whose rows are the patients, under another name. */
    private static ObjectNode people(String url) {
        ObjectNode view = (ObjectNode) Asked.read("""
                {"resourceType": "ViewDefinition", "name": "people", "status": "active", "resource": "Patient",
                 "select": [{"column": [{"name": "who", "path": "getResourceKey()"}]}]}
                """);
        return view.put("url", url);
    }

    private static Asked asked(JsonNode library) {
        return new Asked().resource("subjectResource", library);
    }

    private static Asked asked(JsonNode library, Asked parameters) {
        return asked(library).resource("parameters", parameters.body());
    }

    private Answer answer(Asked asked) {
        Answer answer = asked.of(http);
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private String body(JsonNode library) {
        return answer(asked(library)).body();
    }

    /** An address that no other test has. */
    private static String own() {
        return OWN + NUMBER.incrementAndGet();
    }

    /** Stores a Library that claims no profile. */
    private String stored(ObjectNode library) {
        library.put("status", library.path("status").asText("active"));
        Answer answer = http.post("Library", FhirHttp.JSON, library.toString());
        assertThat(answer).hasStatus(201);
        return answer.id();
    }

    @Nested
    class Queries {

        @Test
        void rows_areThoseThatTheTableHas() {
            List<JsonNode> cases = Asked.rows(http.get("$sql-run?subjectReference=ViewDefinition/ecmo_case")).stream()
                    .filter(row -> row.path("centre").asText().equals(PAVLODAR))
                    .toList();
            Answer answer = answer(asked(overCases("select * from c where centre = '" + PAVLODAR + "'")));

            assertThat(cases).hasSize(6);
            assertThat(Asked.rows(answer)).hasSize(6).allSatisfy(row -> {
                JsonNode expected = cases.stream()
                        .filter(each -> each.path("run_id").equals(row.path("run_id")))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(() -> expected.fieldNames());
                row.fieldNames()
                        .forEachRemaining(name -> assertThat(comparable(row.path(name)))
                                .as(name)
                                .isEqualTo(comparable(expected.path(name))));
            });
        }

        private static Object comparable(JsonNode value) {
            return value.isNumber() ? value.decimalValue().stripTrailingZeros() : value.asText();
        }

        @Test
        void tables_areJoined() {
            ObjectNode query = overCases("select count(*) as n from c join p on p.id = c.patient_id where c.centre = '"
                    + PAVLODAR + "' and p.gender = c.sex");

            assertThat(body(Sql.dependency(query, "p", VIEWS + "patient"))).isEqualTo("{\"n\":6}\n");
        }

        @Test
        void means_areTakenOfNumbers() {
            List<JsonNode> rows = Asked.rows(answer(
                    asked(overCases("select sum(age_years) as s, avg(age_years) as a, count(age_years) as n from c"
                            + " where centre = '" + PAVLODAR + "'"))));
            BigDecimal mean = rows.get(0).path("a").decimalValue();

            assertThat(mean.multiply(rows.get(0).path("n").decimalValue()).doubleValue())
                    .isCloseTo(rows.get(0).path("s").doubleValue(), within(1e-9));
        }

        @Test
        void query_isAnsweredInAnyFormat() {
            ObjectNode query = Sql.query("select 1 as a, 'x' as b, cast(null as integer) as c, true as d, 8.30 as e");
            String csv = "a,b,c,d,e\n1,x,,true,8.30\n";

            assertThat(body(query)).isEqualTo("{\"a\":1,\"b\":\"x\",\"c\":null,\"d\":true,\"e\":8.30}\n");
            assertThat(answer(asked(query).text("_format", "csv")).body()).isEqualTo(csv);
            assertThat(answer(asked(query).text("_format", "json")).body())
                    .isEqualTo("[{\"a\":1,\"b\":\"x\",\"c\":null,\"d\":true,\"e\":8.30}]");
            assertThat(answer(asked(query).text("_format", "parquet")).body()).startsWith("PAR1");
            assertThat(answer(asked(query).text("_format", "fhir"))
                            .as(Parameters.class)
                            .getParameterFirstRep()
                            .getPart())
                    .extracting(part -> part.getName() + " " + part.getValue().fhirType())
                    .containsExactly("a integer", "b string", "d boolean", "e decimal");
            assertThat(new String(
                            asked(query)
                                    .text("_format", "csv")
                                    .of(http, "Accept", "application/fhir+json")
                                    .as(Binary.class)
                                    .getData(),
                            StandardCharsets.UTF_8))
                    .isEqualTo(csv);
        }

        @Test
        void queryWithoutRows_hasItsColumnsInCsv_andNoParameterInFhir() {
            ObjectNode query = overCases("select run_id from c where 1 = 0");

            assertThat(answer(asked(query).text("_format", "csv")).body()).isEqualTo("run_id\n");
            assertThat(answer(asked(query).text("_format", "fhir")).body())
                    .isEqualTo("{\"resourceType\":\"Parameters\"}");
        }

        @Test
        void limit_cutsWhatWasComputed() {
            ObjectNode query = overCases(
                    "select run_id, count(*) over () as n from c where centre = '" + PAVLODAR + "' order by run_id");

            assertThat(answer(asked(query).value("_limit", "valueInteger", 2)).body())
                    .isEqualTo("{\"run_id\":\"PAV-01\",\"n\":6}\n{\"run_id\":\"PAV-02\",\"n\":6}\n");
        }

        @Test
        void scope_narrowsTheTablesBeforeTheQueryIsRun() {
            String patient = Asked.column(
                            answer(asked(overCases("select patient_id from c where centre = '" + PAVLODAR + "'"))),
                            "patient_id")
                    .get(0);
            ObjectNode query = overCases("select count(*) as cases, (select count(*) from p) as people from c");
            Sql.dependency(query, "p", OWN + "people");

            assertThat(answer(asked(query)
                                    .resource("context", people(OWN + "people"))
                                    .text("patient", "Patient/" + patient))
                            .body())
                    .isEqualTo("{\"cases\":1,\"people\":1}\n");
            assertThat(answer(asked(overCases("select count(*) as n from c"))
                                    .value(
                                            "_since",
                                            "valueInstant",
                                            Instant.now().toString()))
                            .body())
                    .isEqualTo("{\"n\":0}\n");
        }

        @Test
        void resources_areNotTakenForAQuery() {
            assertThat(asked(Sql.query("select 1"))
                            .resource("resource", Asked.read("{\"resourceType\": \"Patient\"}"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("resource");
        }
    }

    @Nested
    class Arguments {

        private static ObjectNode ofAllTypes() {
            ObjectNode query = Sql.query("select :s as s, :i as i, :d as d, :t as t, :b as b, :n as n");
            Sql.parameter(query, "s", "string");
            Sql.parameter(query, "i", "integer");
            Sql.parameter(query, "d", "date");
            Sql.parameter(query, "t", "dateTime");
            Sql.parameter(query, "b", "boolean");
            Sql.parameter(query, "n", "decimal");
            return query;
        }

        private static Asked values() {
            return new Asked()
                    .value("s", "valueString", "it's :i")
                    .value("i", "valueInteger", 7)
                    .value("d", "valueDate", "2020-01-02")
                    .value("t", "valueDateTime", "2020-01-02T03:04:05+01:00")
                    .value("b", "valueBoolean", true)
                    .value("n", "valueDecimal", new BigDecimal("8.30"));
        }

        @Test
        void values_areBoundByName_asTheyWereSent() {
            assertThat(answer(asked(ofAllTypes(), values())).body())
                    .isEqualTo("{\"s\":\"it's :i\",\"i\":7,\"d\":\"2020-01-02\",\"t\":\"2020-01-02T03:04:05+01:00\","
                            + "\"b\":true,\"n\":8.30}\n");
        }

        @Test
        void values_areComparedWithTheTable() {
            ObjectNode query = overCases("select count(*) as n from c where centre = :centre and age_years >= :age");
            Sql.parameter(query, "centre", "string");
            Sql.parameter(query, "age", "integer");
            Asked values = new Asked().value("centre", "valueString", PAVLODAR).value("age", "valueInteger", 84);

            assertThat(answer(asked(query, values)).body()).isEqualTo("{\"n\":1}\n");
        }

        @ParameterizedTest
        @CsvSource({
            "s, valueInteger, 1",
            "s, valueCode, 1",
            "i, valueString, 1",
            "i, valueDecimal, 1",
            "d, valueString, 2020-01-02",
            "d, valueDateTime, 2020-01-02",
            "t, valueDate, 2020-01-02",
            "b, valueString, true",
            "n, valueInteger, 1"
        })
        void valueOfAnotherType_isRefused(String name, String element, String value) {
            ObjectNode query = Sql.query("select :" + name + " as x");
            ofAllTypes().path("parameter").forEach(parameter -> {
                if (parameter.path("name").asText().equals(name)) {
                    query.withArray("parameter").add(parameter);
                }
            });
            Object sent = List.of("valueInteger", "valueDecimal").contains(element) ? Integer.valueOf(value) : value;

            assertThat(asked(query, new Asked().value(name, element, sent)).of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("parameters")
                    .saying("`" + name + "`");
        }

        @ParameterizedTest
        @CsvSource({"valueInteger, 1.5", "valueInteger, 3000000000", "valueInteger, true", "valueInteger, \"\"\"1\"\"\""
        })
        void numberThatIsNoInteger_isRefused(String element, String json) {
            ObjectNode query = Sql.query("select :i as x");
            Sql.parameter(query, "i", "integer");
            Asked values = new Asked().value("i", element, Asked.read(json));

            assertThat(asked(query, values).of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("parameters");
        }

        @Test
        void everythingWrong_isToldAtOnce() {
            Asked values = new Asked()
                    .value("s", "valueInteger", 1)
                    .value("i", "valueInteger", 1)
                    .value("i", "valueInteger", 2)
                    .value("colour", "valueString", "red");
            Answer answer = asked(ofAllTypes(), values).of(http);

            assertThat(answer)
                    .isRefused(400, "ECMO-REQ-006")
                    .saying("`colour`")
                    .saying("`s`")
                    .saying("`i`")
                    .saying("`n`: It has no value.");
            assertThat(answer.outcome().getIssue()).hasSize(7);
        }

        @Test
        void missingValue_isRefused_unlessItIsOptionalOrNotUsed() {
            ObjectNode query = Sql.query("select :a as a");
            Sql.parameter(query, "a", "string");
            ObjectNode optional = Sql.query("select :a as a, coalesce(:b, 5) as b");
            Sql.parameter(optional, "a", "string").put("min", 0);
            Sql.parameter(optional, "b", "integer").put("min", 0);
            Sql.parameter(optional, "unused", "string");

            assertThat(asked(query).of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("parameters")
                    .saying("`a`");
            assertThat(body(optional)).isEqualTo("{\"a\":null,\"b\":5}\n");
        }

        @Test
        void parameterOfLike_mayBeAnyPattern() {
            ObjectNode query =
                    overCases("select count(*) as n from c where run_id like :p and centre = '" + PAVLODAR + "'");
            Sql.parameter(query, "p", "string");

            assertThat(answer(asked(query, new Asked().text("p", "P%-0%"))).body())
                    .isEqualTo("{\"n\":6}\n");
            assertThat(answer(asked(query, new Asked().text("p", "%P%A%V%-%"))).body())
                    .isEqualTo("{\"n\":6}\n");
        }

        @Test
        void parametersThatAreNone_areRefused() {
            assertThat(asked(Sql.query("select 1"))
                            .resource("parameters", Asked.read("{\"resourceType\": \"Patient\"}"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-001");
        }
    }

    @Nested
    class Dependencies {

        @Test
        void viewsBroughtAlong_areTables_oneInTheOther() {
            String people = own();
            String some = own();
            ObjectNode inner = Sql.dependency(view(some, "select who as key from p order by who limit 3"), "p", people);
            ObjectNode outer = Sql.query(
                    "select count(*) as n, (select count(*) from p where who in (select key from s)) as m" + " from s");
            Sql.dependency(outer, "s", some);
            Sql.dependency(outer, "p", people);

            assertThat(answer(asked(outer).resource("context", inner).resource("context", people(people)))
                            .body())
                    .isEqualTo("{\"n\":3,\"m\":3}\n");
        }

        @Test
        void sqlView_isASubjectToo() {
            assertThat(body(Sql.dependency(
                            view(own(), "select run_id from c where centre = '" + PAVLODAR + "' order by 1 limit 1"),
                            "c",
                            VIEWS + "ecmo_case")))
                    .isEqualTo("{\"run_id\":\"PAV-01\"}\n");
        }

        @Test
        void whatIsBroughtAlong_comesBeforeWhatTheServerHas() {
            ObjectNode query = Sql.dependency(Sql.query("select * from p limit 1"), "p", VIEWS + "patient");

            assertThat(Asked.rows(answer(asked(query).resource("context", people(VIEWS + "patient"))))
                            .get(0)
                            .fieldNames())
                    .toIterable()
                    .containsExactly("who");
        }

        @Test
        void storedLibrary_isASubjectByReferenceAndCanonical() {
            String url = own();
            String first =
                    stored(Sql.query("select 1 as version").put("url", url).put("version", "1.9.0"));
            String second =
                    stored(Sql.query("select 2 as version").put("url", url).put("version", "1.10.0"));
            stored(Sql.query("select 3 as version")
                    .put("url", url)
                    .put("version", "2.0.0")
                    .put("status", "draft"));

            assertThat(http.get("$sql-run?subjectReference=Library/" + first).body())
                    .isEqualTo("{\"version\":1}\n");
            assertThat(http.get("$sql-run?subjectReference=" + http.base() + "/Library/" + second)
                            .body())
                    .isEqualTo("{\"version\":2}\n");
            assertThat(http.get("$sql-run?subjectCanonical=" + url).body()).isEqualTo("{\"version\":2}\n");
            assertThat(http.get("$sql-run?subjectCanonical=" + url + "%7C1.9.0").body())
                    .isEqualTo("{\"version\":1}\n");
            assertThat(http.get("$sql-run?subjectCanonical=" + url + "%7C2.0.0").body())
                    .isEqualTo("{\"version\":3}\n");
            assertThat(http.get("$sql-run?subjectCanonical=" + url + "%7C7")).isRefused(404, "ECMO-SQL-002");
        }

        @Test
        void storedView_isATable_ofItsVersion() {
            String url = own();
            stored(view(url, "select 1 as version").put("version", "1"));
            stored(view(url, "select 2 as version").put("version", "2"));

            assertThat(body(Sql.dependency(Sql.query("select * from v"), "v", url)))
                    .isEqualTo("{\"version\":2}\n");
            assertThat(body(Sql.dependency(Sql.query("select * from v"), "v", url + "|1")))
                    .isEqualTo("{\"version\":1}\n");
        }

        @Test
        void deletedLibrary_isNotThere() {
            String url = own();
            String id = stored(Sql.query("select 1 as a").put("url", url));
            assertThat(http.delete("Library/" + id).status()).isLessThan(300);

            assertThat(http.get("$sql-run?subjectReference=Library/" + id)).isRefused(404, "ECMO-SQL-002");
            assertThat(http.get("$sql-run?subjectCanonical=" + url)).isRefused(404, "ECMO-SQL-002");
        }

        @Test
        void storedLibraryOfAnotherType_isUnsuitable() {
            String id = stored((ObjectNode) Asked.read("""
                    {"resourceType": "Library", "status": "active",
                     "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/library-type",
                                          "code": "logic-library"}]}}"""));

            assertThat(http.get("$sql-run?subjectReference=Library/" + id)).isRefused(422, "ECMO-SQL-003");
        }

        @Test
        void contextOfTheWrongForm_isRefused() {
            String url = own();
            ObjectNode query = Sql.dependency(Sql.query("select * from p"), "p", url);
            ObjectNode withoutUrl = people(url);
            withoutUrl.remove("url");

            assertThat(asked(query).resource("context", withoutUrl).of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("context");
            assertThat(asked(query)
                            .resource("context", people(url))
                            .resource("context", people(url))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("context")
                    .saying(url);
            assertThat(asked(query)
                            .resource("context", people(url))
                            .resource("context", people(url + "x"))
                            .of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("context")
                    .saying(url + "x");
            assertThat(asked(query).text("context", url).of(http))
                    .isRefused(400, "ECMO-REQ-006")
                    .at("context");
            assertThat(asked(query)
                            .resource(
                                    "context", Asked.read("{\"resourceType\": \"Patient\", \"url\": \"" + url + "\"}"))
                            .of(http))
                    .isRefused(422, "ECMO-SQL-003");
        }

        @Test
        void dependencyThatThereIsNot_isNotFound() {
            String url = own();

            assertThat(asked(Sql.dependency(Sql.query("select * from p"), "p", url))
                            .of(http))
                    .isRefused(404, "ECMO-SQL-002")
                    .saying(url);
            assertThat(asked(Sql.dependency(Sql.query("select * from p"), "p", url + "|2"))
                            .resource("context", people(url).put("version", "1"))
                            .of(http))
                    .isRefused(404, "ECMO-SQL-002")
                    .saying(url + "|2");
        }

        @Test
        void dependencyThatDependsOnItself_isUnsuitable() {
            String first = own();
            String second = own();
            ObjectNode one = Sql.dependency(view(first, "select * from b"), "b", second);
            ObjectNode other = Sql.dependency(view(second, "select * from a"), "a", first);

            assertThat(asked(Sql.dependency(Sql.query("select * from a"), "a", first))
                            .resource("context", one)
                            .resource("context", other)
                            .of(http))
                    .isRefused(422, "ECMO-SQL-003")
                    .saying("depends on itself");
        }

        @Test
        void queryWithParameters_isNoTable() {
            String url = own();
            stored(Sql.query("select 1 as a").put("url", url));

            assertThat(asked(Sql.dependency(Sql.query("select * from q"), "q", url))
                            .of(http))
                    .isRefused(422, "ECMO-SQL-003")
                    .saying("sql-view");
        }

        @Test
        void moreTablesThanMayBe_areRefused() {
            ObjectNode query = Sql.query("select 1 as a");
            Asked asked = asked(query);
            IntStream.rangeClosed(0, 50).forEach(number -> {
                String url = own();
                Sql.dependency(query, "t" + number, url);
                asked.resource("context", view(url, "select " + number + " as a"));
            });

            assertThat(asked.of(http)).isRefused(422, "ECMO-SQL-003").saying("more than 50 tables");
        }

        @Test
        void chainOfViews_isAsDeepAsTablesMayBe() {
            String last = own();
            Asked asked = new Asked().resource("context", view(last, "select 1 as a"));
            for (int i = 1; i < 50; i++) {
                String url = own();
                asked.resource("context", Sql.dependency(view(url, "select a + 1 as a from v"), "v", last));
                last = url;
            }
            asked.resource("subjectResource", Sql.dependency(Sql.query("select a from v"), "v", last));

            assertThat(answer(asked).body()).isEqualTo("{\"a\":50}\n");
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "insert into c (run_id) values ('x')",
                    "update c set run_id = 'x'",
                    "delete from c",
                    "drop table c",
                    "create table x (a int)",
                    "select * from final table (delete from c)",
                    "select 1 as a; select 2 as a",
                    "select 1 as a; shutdown",
                    "shutdown",
                    "select * from information_schema.users",
                    "select * from INFORMATION_SCHEMA.TABLES",
                    "select * from hfj_resource",
                    "select * from public.hfj_resource",
                    "select * from v_patient",
                    "select * from data.t1",
                    "select file_read('/etc/hostname') as a",
                    "select * from csvread('/etc/hostname')",
                    "select * from link_schema('l', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                    "select \"FILE_READ\"('/etc/hostname') as a",
                    "select height from c",
                    "select 1 / 0 as a",
                    "select cast(run_id as integer) as a from c",
                    "select run_id, RUN_ID from c",
                    "select from c",
                    "select * from c where",
                    "select 'a",
                    "selct 1",
                    "call 1",
                    "select ? as a",
                    "select :undeclared as a",
                    "select array_agg(run_id) as a from c",
                    "select cast('1E999999999' as decfloat) + 1 as a",
                    "select cast('Infinity' as double precision) as a"
                })
        void sqlThatIsNotRun_isInvalid(String sql) {
            assertThat(asked(overCases(sql)).of(http))
                    .isRefused(422, "ECMO-SQL-004")
                    .at("Library.content");
        }

        @Test
        void fault_isToldOfTheViewThatHasIt() {
            String url = own();
            ObjectNode broken = Sql.dependency(view(url, "select height from c"), "c", VIEWS + "ecmo_case");

            assertThat(asked(Sql.dependency(Sql.query("select * from b"), "b", url))
                            .resource("context", broken)
                            .of(http))
                    .isRefused(422, "ECMO-SQL-004")
                    .saying(url, "height");
        }

        @Test
        void sqlViewWithoutColumns_isInvalid() {
            String url = own();

            assertThat(asked(Sql.dependency(Sql.query("select 1 as a from b"), "b", url))
                            .resource("context", Sql.dependency(view(url, "select from c"), "c", VIEWS + "ecmo_case"))
                            .of(http))
                    .isRefused(422, "ECMO-SQL-004");
        }

        @Test
        void sqlThatIsNestedTooDeep_isNoFaultOfTheServer() {
            assertThat(asked(Sql.query("select " + "not ".repeat(20_000) + "true as a"))
                            .of(http))
                    .isRefused(422, "ECMO-SQL-005");
            assertThat(asked(Sql.query("select " + "(".repeat(20_000) + "1" + ")".repeat(20_000)))
                            .of(http))
                    .isRefused(422, "ECMO-SQL-005");
        }

        @Test
        void everyRefusal_leavesTheServerAsItWas() {
            assertThat(asked(overCases("delete from c")).of(http)).hasStatus(422);

            assertThat(body(overCases("select count(*) as n from c where centre = '" + PAVLODAR + "'")))
                    .isEqualTo("{\"n\":6}\n");
        }

        @Test
        void listsInFhir_areRefused() {
            String url = own();
            ObjectNode lists = (ObjectNode) Asked.read("""
                    {"resourceType": "ViewDefinition", "name": "lists", "status": "active", "resource": "Patient",
                     "select": [{"column": [{"name": "a", "path": "name.family", "collection": true}]}]}
                    """);

            assertThat(asked(lists).text("_format", "fhir").of(http))
                    .isRefused(422, "ECMO-SQL-004")
                    .at("_format");
            assertThat(answer(asked(Sql.dependency(Sql.query("select distinct a from l limit 1"), "l", url))
                                    .resource("context", lists.put("url", url))
                                    .text("_format", "fhir"))
                            .body())
                    .contains("valueString");
        }
    }
}
