package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class WriteTimesTest {

    private static final long NOW = 1_000_000;

    private static final long SECOND = 1_000_000_000L;

    private final WriteTimes times = new WriteTimes(Instant.ofEpochMilli(NOW), NOW, 0);

    @Test
    void clockAhead_isFollowed() {
        assertThat(times.next(NOW + 5, 1)).isEqualTo(NOW + 5);
        assertThat(times.next(NOW + 60_000, 2)).isEqualTo(NOW + 60_000);
    }

    @Test
    void clockSetBack_isNotFollowed_butTimeGoesOn() {
        assertThat(times.next(NOW - 60_000, SECOND)).isEqualTo(NOW + 1000);
        assertThat(times.next(NOW - 60_000, SECOND)).isEqualTo(NOW + 1001);
        assertThat(times.next(NOW - 50_000, 11 * SECOND)).isEqualTo(NOW + 11_000);
        assertThat(times.next(NOW + 20_000, 12 * SECOND)).isEqualTo(NOW + 20_000);
    }

    @Test
    void clockBehindWhatIsStored_goesOnFromThere() {
        WriteTimes started = new WriteTimes(Instant.ofEpochMilli(NOW), NOW - 60_000, 0);

        assertThat(started.next(NOW - 59_000, SECOND)).isEqualTo(NOW + 1);
        assertThat(started.next(NOW - 58_000, 2 * SECOND)).isEqualTo(NOW + 2);
    }

    @Test
    void transaction_hasOneTime_andAnotherWhenItIsTriedAgain() {
        WriteTimes real = new WriteTimes(Instant.now().plusSeconds(60));
        TransactionDetails details = new TransactionDetails();

        long first = timeOfTransaction(real, details);
        long again = timeOfTransaction(real, details);

        assertThat(first).isGreaterThan(Instant.now().toEpochMilli());
        assertThat(again).isGreaterThan(first);
    }

    private static long timeOfTransaction(WriteTimes times, TransactionDetails details) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            times.give(details);
            long given = details.getTransactionDate().getTime();
            times.give(details);
            times.give(new TransactionDetails());
            assertThat(details.getTransactionDate().getTime()).isEqualTo(given);
            assertThat(times.get().toEpochMilli()).isLessThan(given);
            TransactionSynchronizationManager.getSynchronizations()
                    .forEach(each -> each.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
            assertThat(times.get().toEpochMilli()).isGreaterThanOrEqualTo(given - 1);
            return given;
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void safeMoment_isBeforeEachWriteUnderWay_andBeforeAnyThatMayCome() {
        long early = times.begin(NOW + 10, 0);
        long late = times.begin(NOW + 20, 0);
        times.end(late);

        assertThat(times.safe(NOW + 30, 0)).isEqualTo(early - 1);

        times.end(early);
        assertThat(times.safe(NOW + 30, 0)).isEqualTo(NOW + 29);
        assertThat(times.begin(NOW + 30, 0)).isEqualTo(NOW + 30);
    }

    @Test
    void safeMoment_ofAClockThatStands_isNotAfterTheLastWrite() {
        long last = times.begin(NOW - 60_000, 0);
        times.end(last);

        assertThat(times.safe(NOW - 60_000, 0)).isLessThan(last);
    }
}
