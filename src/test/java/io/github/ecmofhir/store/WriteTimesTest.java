package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Instant;
import org.junit.jupiter.api.Test;

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
    void transaction_hasOneTime() {
        WriteTimes real = new WriteTimes(Instant.now().plusSeconds(60));
        TransactionDetails transaction = new TransactionDetails();
        real.give(transaction);
        long given = transaction.getTransactionDate().getTime();

        real.give(new TransactionDetails());
        real.give(transaction);

        assertThat(given).isGreaterThan(Instant.now().toEpochMilli());
        assertThat(transaction.getTransactionDate().getTime()).isEqualTo(given);
    }
}
