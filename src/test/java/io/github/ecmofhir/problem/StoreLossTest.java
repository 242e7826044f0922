package io.github.ecmofhir.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.CannotCreateTransactionException;

class StoreLossTest {

    private static boolean isLoss(String message, @Nullable String state) {
        return StoreLoss.is(Stream.of(new IllegalStateException("above"), new SQLException(message, state)));
    }

    @ParameterizedTest
    @CsvSource({
        "08006, true", "08003, true", "57P01, true", "57P03, true", "53100, true", "53300, true", "58030, true",
        "90028, true", "90067, true", "90098, true", "23505, false", "40001, false", "57014, false", "90014, false"
    })
    void state_saysWhetherTheStoreIsLost(String state, boolean lost) {
        assertThat(isLoss("words", state)).isEqualTo(lost);
    }

    @Test
    void connectionThatThePoolGaveUp_isLost() {
        assertThat(isLoss("Connection is closed", null)).isTrue();
        assertThat(isLoss("Another thing", null)).isFalse();
    }

    @Test
    void transactionThatNeverBegan_changedNothing() {
        assertThat(StoreLoss.isBeforeAnything(Stream.of(new CannotCreateTransactionException("none"))))
                .isTrue();
        assertThat(StoreLoss.isBeforeAnything(Stream.of(new SQLException("gone", "08006"))))
                .isFalse();
    }
}
