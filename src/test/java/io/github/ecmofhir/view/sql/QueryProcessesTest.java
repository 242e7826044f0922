package io.github.ecmofhir.view.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class QueryProcessesTest {

    private final QueryProcesses processes =
            new QueryProcesses(new SqlSettings(Duration.ofSeconds(1), 10, DataSize.ofMegabytes(64), 2));

    @AfterEach
    void end() {
        processes.close();
    }

    @Test
    void processThatIsGivenBack_isTakenAgain() {
        QueryProcess first = processes.take();
        processes.giveBack(first);

        QueryProcess second = processes.take();
        assertThat(second).isSameAs(first);
        processes.giveBack(second);
    }

    @Test
    void processesThatAreUsed_areNotTaken() {
        QueryProcess first = processes.take();
        QueryProcess second = processes.take();

        assertThat(second).isNotSameAs(first);
        processes.giveBack(first);
        processes.giveBack(second);
    }

    @Test
    void processThatWasEnded_isReplaced() {
        QueryProcess ended = processes.take();
        ended.kill();
        ended.close();
        processes.giveBack(ended);

        QueryProcess other = processes.take();
        assertThat(other.isAlive()).isTrue();
        processes.giveBack(other);
    }

    @Test
    void end_endsThoseThatRest_andTakesTheirFolder() {
        Path directory = processes.newDirectory();
        QueryProcess process = processes.take();
        processes.giveBack(process);

        processes.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(directory.getParent()).doesNotExist();
    }
}
