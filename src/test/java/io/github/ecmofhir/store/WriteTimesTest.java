package io.github.ecmofhir.store;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WriteTimesTest {

    private static final long NOW = 1_000_000;

    private final WriteTimes times = new WriteTimes(Instant.ofEpochMilli(NOW));

    @Test
    void clockAhead_isFollowed() {
        assertThat(times.next(NOW + 5)).isEqualTo(NOW + 5);
        assertThat(times.next(NOW + 9)).isEqualTo(NOW + 9);
    }

    @Test
    void clockBehindWhatIsStored_isNotFollowed() {
        assertThat(times.next(NOW - 60_000)).isEqualTo(NOW + 1);
        assertThat(times.next(NOW - 50_000)).isEqualTo(NOW + 2);
        assertThat(times.next(NOW + 7)).isEqualTo(NOW + 7);
    }

    @Test
    void transaction_hasOneTime() {
        TransactionDetails transaction = new TransactionDetails();
        times.next(transaction.getTransactionDate().getTime() + 60_000);
        times.give(transaction);
        long given = transaction.getTransactionDate().getTime();

        times.next(given + 5);
        times.give(transaction);

        assertThat(transaction.getTransactionDate().getTime()).isEqualTo(given);
    }
}
