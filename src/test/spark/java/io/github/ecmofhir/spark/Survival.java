package io.github.ecmofhir.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.product;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Figures of {@code $ecmo-survival} with its defaults, but of all runs and not the first of each stay: {@code runSelection=all}. As there,
 * only V-A runs are counted.
 */
final class Survival {

    private static final Column STRATUM = col("stratum");
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Dataset<Row> runs;

    /**
     * @param cases the table {@code ecmo_case}
     * @param column whose values are strata; empty for all runs together
     * @param condition in SQL, that runs must fit
     */
    Survival(Dataset<Row> cases, String column, String condition) {
        Column stratum = column.isEmpty() ? lit("all") : coalesce(col(column).cast("string"), lit("missing"));
        this.runs = cases.where(condition).where("support_mode = 'V-A'").withColumn("stratum", stratum);
    }

    /** For each stratum, and survival to discharge and to the usual days: numerator, denominator, and who is in neither. */
    Dataset<Row> figures() {
        Column answers = array(
                figure(
                        "survival-to-discharge",
                        expr(
                                "case when discharge in ('alive', 'transferred') then 'yes' when discharge = 'dead' then 'no'"
                                        + " when discharge = 'pending' then 'pending' else 'missing' end")),
                figure("day-28", answer("alive_at_28")),
                figure("day-30", answer("alive_at_30")),
                figure("day-90", answer("alive_at_90")));
        return runs.select(STRATUM, explode(answers).as("asked"))
                .select(STRATUM, col("asked.figure"), col("asked.answer"))
                .groupBy("stratum", "figure")
                .agg(
                        count(lit(1)).as("runs"),
                        counted(YES).as("numerator"),
                        counted(YES, NO).as("denominator"),
                        counted("missing").as("missing"),
                        counted("pending").as("pending"))
                .orderBy("stratum", "figure");
    }

    private static Column figure(String name, Column answer) {
        return struct(lit(name).as("figure"), answer.as("answer"));
    }

    private static Column answer(String column) {
        return when(col(column).equalTo("present"), YES)
                .when(col(column).equalTo("absent"), NO)
                .otherwise("missing");
    }

    private static Column counted(Object... answers) {
        return count(when(col("answer").isin(answers), 1));
    }

    /** Kaplan and Meier's table: each time, in days from the start of support, at which somebody died or left. */
    Dataset<Row> curve() {
        Dataset<Row> times = runs.where("last_contact_day >= 0")
                .groupBy(STRATUM, col("last_contact_day").as("time"))
                .agg(
                        count("death_day").as("events"),
                        expr("count(*) - count(death_day)").as("censored"));
        WindowSpec inTime = Window.partitionBy("stratum").orderBy("time");
        return times.withColumn(
                        "at_risk",
                        sum(col("events").plus(col("censored")))
                                .over(inTime.rowsBetween(Window.currentRow(), Window.unboundedFollowing())))
                .withColumn(
                        "survival",
                        product(lit(1.0).minus(col("events").divide(col("at_risk"))))
                                .over(inTime.rowsBetween(Window.unboundedPreceding(), Window.currentRow())))
                .select("stratum", "time", "at_risk", "events", "censored", "survival")
                .orderBy("stratum", "time");
    }
}
