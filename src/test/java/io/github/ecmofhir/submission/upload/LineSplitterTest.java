package io.github.ecmofhir.submission.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSplitterTest {

    private static final int LONGEST = 8;

    private static List<String> split(String text, int piece) {
        List<String> lines = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (LineSplitter splitter = new LineSplitter(
                LONGEST,
                line -> lines.add(line.number()
                        + (line.tooLong() ? " too long" : " " + new String(line.text(), StandardCharsets.UTF_8))))) {
            for (int at = 0; at < bytes.length; at += piece) {
                splitter.write(bytes, at, Math.min(piece, bytes.length - at));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void lines_areTheSameInWhateverPieces(int piece) {
        assertThat(split("a\nbc\r\n\nd", piece)).containsExactly("1 a", "2 bc", "3 ", "4 d");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void mark_isDroppedBeforeEveryLine(int piece) {
        assertThat(split("\uFEFFa\n\uFEFFb\n", piece)).containsExactly("1 a", "2 b");
    }

    @Test
    void nothing_hasNoLine_andAnEmptyLineIsOne() {
        assertThat(split("", 1)).isEmpty();
        assertThat(split("\n", 1)).containsExactly("1 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100})
    void lineThatIsTooLong_isKeptNowhere_andTheNextIsRead(int piece) {
        assertThat(split("12345678\n123456789\nc\n", piece)).containsExactly("1 12345678", "2 too long", "3 c");
    }
}
