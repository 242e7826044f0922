package io.github.ecmofhir.deidentification;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The key of a store, made when it is first opened: table {@code deidentification_key}. All servers on the store have the same,
 * and pseudonyms stay the same for as long as the store is kept. Whoever can read it can read the data themselves.
 */
public final class StoredKey {

    private static final Logger LOG = LoggerFactory.getLogger(StoredKey.class);
    private static final int BYTES = 32;

    private final JdbcTemplate jdbc;

    public StoredKey(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    /** To be called once at start. */
    public void prepare() {
        jdbc.execute(
                "create table if not exists deidentification_key (id integer primary key, secret varchar(64) not null)");
        if (find().isEmpty()) {
            make();
        }
    }

    byte[] get() {
        return find().map(HexFormat.of()::parseHex)
                .orElseThrow(() -> new IllegalStateException("The store has no key yet."));
    }

    private Optional<String> find() {
        return jdbc.queryForList("select secret from deidentification_key where id = 1", String.class).stream()
                .findFirst();
    }

    private void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            jdbc.update(
                    "insert into deidentification_key (id, secret) values (1, ?)",
                    HexFormat.of().formatHex(key));
        } catch (DuplicateKeyException e) {
            LOG.debug("Another server was quicker to make the key.", e);
        }
    }
}
