package io.github.ecmofhir.view.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.view.ColumnKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTableTest {

    private static final String ROW =
            "{\"name\":\"Aigerim\",\"alive\":true,\"hours\":12,\"count\":3000000000,\"lactate\":8.30}";
    private static final String NOTHING =
            "{\"name\":null,\"alive\":null,\"hours\":null,\"count\":null,\"lactate\":null}";

    @Test
    void lines_areAnObjectEach_andEnd() throws IOException {
        assertThat(Written.table(TableFormat.NDJSON, Written.ALL_KINDS, Written.ofAllKinds(), Written.nothing()))
                .isEqualTo(ROW + "\n" + NOTHING + "\n");
    }

    @Test
    void array_holdsAllRows() throws IOException {
        assertThat(Written.table(TableFormat.JSON, Written.ALL_KINDS, Written.ofAllKinds(), Written.nothing()))
                .isEqualTo("[" + ROW + "," + NOTHING + "]");
    }

    @Test
    void tableWithoutRows_isNothing_orAnEmptyArray() throws IOException {
        assertThat(Written.table(TableFormat.NDJSON, Written.ALL_KINDS)).isEmpty();
        assertThat(Written.table(TableFormat.JSON, Written.ALL_KINDS)).isEqualTo("[]");
    }

    @Test
    void lineFeedInAText_doesNotEndItsLine() throws IOException {
        assertThat(Written.table(
                        TableFormat.NDJSON, List.of(Written.text("a", null)), Written.row("first\n\"second\"")))
                .isEqualTo("{\"a\":\"first\\n\\\"second\\\"\"}\n");
    }

    @Test
    void listsAreArrays() throws IOException {
        assertThat(Written.table(
                        TableFormat.NDJSON,
                        List.of(Written.list(ColumnKind.DECIMAL)),
                        Written.row(List.of(new BigDecimal("8.30"), new BigDecimal("9"))),
                        Written.row(List.of())))
                .isEqualTo("{\"list\":[8.30,9]}\n{\"list\":[]}\n");
    }

    @Test
    void textOfAList_hasEveryKindOfValue() throws IOException {
        assertThat(JsonTable.text(List.of("a", 1, 2L, true, new BigDecimal("0.10"))))
                .isEqualTo("[\"a\",1,2,true,0.10]");
    }
}
