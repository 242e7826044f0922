package io.github.ecmofhir.measure.fhir;

import io.github.ecmofhir.testing.OnStore;
import io.github.ecmofhir.testing.RunningServer;
import io.github.ecmofhir.testing.StoreKind;
import org.junit.jupiter.api.Nested;

/** What {@link MeasureContract} says, on each store. */
class MeasureIT {

    @Nested
    @OnStore(StoreKind.H2)
    class OnH2 extends MeasureContract {
        OnH2(RunningServer server) {
            super(server);
        }
    }

    @Nested
    @OnStore(StoreKind.POSTGRESQL)
    class OnPostgres extends MeasureContract {
        OnPostgres(RunningServer server) {
            super(server);
        }
    }
}
