package io.github.ecmofhir.server;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes out of HAPI's schema what each write pays for and no answer here needs. A submission has some 400 rows in the tables
 * of the search indexes, each with an entry in every index of its table.
 */
final class StoreIndexes {

    /**
     * Tables that hold nothing but what was computed from a resource in the same transaction: what their foreign keys check,
     * row by row, cannot be otherwise, for resources are marked as deleted and never removed.
     */
    private static final String COMPUTED =
            "(upper(table_name) like 'HFJ_SPIDX_%' or upper(table_name) in ('HFJ_RES_LINK'," + " 'HFJ_RES_VER'))";

    private static final List<String> UNUSED = List.of(
            // By the source of a write, which is not kept, and by the URL of a reference to elsewhere, which is refused
            "idx_resver_id_src_uri",
            "idx_rl_srcpath_tgturl",
            // The key or another index has the same first column, and one resource has few rows
            "idx_res_resid_updated",
            "idx_resver_id_date",
            // For :missing and :below, which read all rows of a type without
            "idx_sp_token_hash_v2",
            "idx_sp_uri_hash_identity_v2",
            // The index of the lower end has the upper end as its next column
            "idx_sp_date_hash_high_v2",
            "idx_sp_date_ord_hash_high_v2",
            // All of a type are found by the index of their ids, and the last changed by that of their times
            "idx_res_type_del_updated");

    /**
     * Indexes that hold further columns beside the one that is searched by, so that some searches need not look into the table.
     * These take as much room as the table does; of the one column alone both stores write each value down once or nearly so.
     */
    private static final List<Narrowed> NARROWED = List.of(
            new Narrowed("idx_rl_tgt_v2", "hfj_res_link", "target_resource_id"),
            new Narrowed("idx_sp_token_resid_v2", "hfj_spidx_token", "res_id"),
            new Narrowed("idx_sp_token_hash_s_v2", "hfj_spidx_token", "hash_sys"),
            new Narrowed("idx_sp_token_hash_v_v2", "hfj_spidx_token", "hash_value"),
            new Narrowed("idx_sp_token_hash_sv_v2", "hfj_spidx_token", "hash_sys_and_value"),
            new Narrowed("idx_sp_date_resid_v2", "hfj_spidx_date", "res_id"),
            new Narrowed("idx_sp_uri_hash_uri_v2", "hfj_spidx_uri", "hash_uri"));

    /** An index of HAPI's of which the first column is enough. */
    private record Narrowed(String name, String table, String column) {

        List<String> statements() {
            return List.of(
                    "create index if not exists " + table + "_" + column + " on " + table + " (" + column + ")",
                    "drop index if exists " + name);
        }
    }

    private StoreIndexes() {}

    /** To be called at each start, when HAPI's tables are there. Does nothing when it was done before. */
    static void thin(JdbcTemplate jdbc) {
        jdbc.query(
                        "select table_name, constraint_name from information_schema.table_constraints"
                                + " where constraint_type = 'FOREIGN KEY' and " + COMPUTED,
                        (row, number) -> "alter table " + row.getString(1) + " drop constraint if exists \""
                                + row.getString(2) + '"')
                .forEach(jdbc::execute);
        UNUSED.forEach(index -> jdbc.execute("drop index if exists " + index));
        NARROWED.forEach(index -> index.statements().forEach(jdbc::execute));
    }
}
