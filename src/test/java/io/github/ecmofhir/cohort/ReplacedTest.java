package io.github.ecmofhir.cohort;

import static io.github.ecmofhir.ecmo.RunStory.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecmofhir.ecmo.EcmoRun;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplacedTest {

    private static final List<EcmoRun> RUNS =
            Stream.of("B", "D", "F", "H").map(ReplacedTest::run).toList();

    private static EcmoRun run(String id) {
        return started("2025-01-01").id(id).patient(id).run();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        ",, B D F H",
        "B,, D F H",
        "H,, B D F",
        "D F,, B H",
        "B D F H,,",
        ", A, A B D F H",
        ", I, B D F H I",
        ", C E, B C D E F H",
        "D, D, B D F H",
        "B D F H, A Z, A Z",
        "F, C F G I, B C D F G H I",
    })
    void runs_areInOrder_andWhatTheyHadIsAtTheirPlaces(String gone, String come, String expected) {
        List<EcmoRun> added = words(come).stream().map(ReplacedTest::run).toList();
        Replaced replaced = Replaced.of(
                RUNS,
                RUNS.stream().filter(run -> words(gone).contains(run.runId())).toList(),
                added,
                Comparator.comparing(EcmoRun::runId));
        EcmoRun[] copied = new EcmoRun[replaced.size()];
        replaced.copy(RUNS.toArray(EcmoRun[]::new), copied);

        assertThat(replaced.runs()).extracting(EcmoRun::runId).isEqualTo(words(expected));
        for (int row : replaced.added()) {
            assertThat(copied[row]).isNull();
            copied[row] = replaced.runs().get(row);
            assertThat(added).contains(copied[row]);
        }
        assertThat(copied).containsExactlyElementsOf(replaced.runs());
    }
}
