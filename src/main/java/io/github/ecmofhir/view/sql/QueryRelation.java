package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.view.Relation;
import io.github.ecmofhir.view.RowSink;
import io.github.ecmofhir.view.Scope;
import io.github.ecmofhir.view.Snapshot;
import io.github.ecmofhir.view.sql.SqlPlan.QueryTable;
import io.github.ecmofhir.view.sql.SqlPlan.RowsTable;
import java.util.Map;

/** The result of a query over tables that are made for it alone. */
public record QueryRelation(SqlPlan plan, SqlEngine engine) implements Relation {

    /** @throws io.github.ecmofhir.problem.Problem SQL_INVALID, SQL_TOO_COSTLY, or STORE_UNAVAILABLE while too many queries run */
    @Override
    public void read(Snapshot at, Scope scope, RowSink sink) {
        engine.run(database -> {
            for (int i = 0; i < plan.tables().size(); i++) {
                SqlPlan.Table table = plan.tables().get(i);
                if (table instanceof RowsTable rows) {
                    rows.relation().read(at, scope, database.filling(i));
                } else if (table instanceof QueryTable query) {
                    database.query(query.query(), query.names(), Map.of(), database.filling(i));
                }
            }
            database.query(plan.query(), plan.names(), plan.arguments(), sink);
        });
    }
}
