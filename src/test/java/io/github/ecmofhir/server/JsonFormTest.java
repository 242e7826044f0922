package io.github.ecmofhir.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecmofhir.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {

    private static void check(String json) {
        JsonForm.check(json.getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class Lists {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"extension\":[\"zzz\"]}",
                    "{\"a\":{\"extension\":[ 17]}}",
                    "{\"modifierExtension\":[{\"url\":\"x\"}, null]}",
                    "{\"extension\":[{\"extension\":[true]}]}"
                })
        void ofExtensions_holdsObjects(String json) {
            assertThatThrownBy(() -> check(json))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("xtension` there is something that is no extension");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"identifier\":[[{\"value\":\"1\"}]]}", "{\"a\":[\"x\", [1]]}"})
        void ofLists_isRefused(String json) {
            assertThatThrownBy(() -> check(json))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("list within the list");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"extension\":[{\"url\":\"a\"},\n {\"url\":\"b\",\"extension\":[]}],\"a\":[1,\"x\",null,{\"b\":[2]}]}",
                    "{\"_given\":[null,{\"extension\":[{}]}],\"text\":\"[[\"}"
                })
        void ofFhir_isAccepted(String json) {
            assertThatCode(() -> check(json)).doesNotThrowAnyException();
        }
    }

    @Nested
    class Marks {

        @ParameterizedTest
        @ValueSource(strings = {"{'a':1}", "{\"a\":'1'}", "{\"a\":+1}", "[1, + 2]"})
        void thatJsonHasNot_areRefused(String json) {
            assertThatThrownBy(() -> check(json))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("outside of any text");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{\"it's\":\"1 + 1 is '2'\"}", "{\"a\":1.5e+3}", "{\"a\":-2E+1}"})
        void withinTextsAndNumbers_areAccepted(String json) {
            assertThatCode(() -> check(json)).doesNotThrowAnyException();
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":1,\"a\":2}",
                    "{\"a\":1, \"b\":{\"c\":[]}, \"a\" : 2}",
                    "[{\"b\":{\"a\":\"a\",\"a\":\"b\"}}]",
                    "{\"a\":{\"x\":1},\"a\"\n:{}}"
                })
        void twiceInOneObject_isRefusedByName(String json) {
            assertThatThrownBy(() -> check(json))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("`a` stands twice")
                    .hasMessageContaining("ECMO-REQ-001");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"a\":{\"a\":1},\"b\":{\"a\":1}}",
                    "[{\"a\":1},{\"a\":1}]",
                    "{\"a\":\"a\",\"b\":[\"a\",\"a\"]}",
                    "{\"a\":\"\\\"a\\\":\",\"b\":1}"
                })
        void inDifferentObjects_areAccepted(String json) {
            assertThatCode(() -> check(json)).doesNotThrowAnyException();
        }

        @ParameterizedTest
        @ValueSource(strings = {"[\"a\":1,\"a\":2]", "}}\"a\":1", "\"a\":1,\"a\":2", "{\"a\"", "{\"a", "{\"a\\"})
        void whatIsNoJson_isLeftToTheParser(String text) {
            assertThatCode(() -> check(text)).doesNotThrowAnyException();
        }
    }
}
