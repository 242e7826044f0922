package io.github.ecmofhir.submission;

import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import org.junit.jupiter.api.Nested;

/** What {@link PushContract} says, on each store. */
class PushIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends PushContract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends PushContract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }
}
