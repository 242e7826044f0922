package io.github.ecmofhir.view;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class StoredViewsH2Test extends StoredViewsContract {

    @Override
    DataSource emptyDatabase() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000", "sa", "");
    }
}
