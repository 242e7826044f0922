package io.github.ecmofhir.spark;

import io.github.ecmofhir.view.GuideViews;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * From files that a server exported to survival figures, on Apache Spark. The master is set as for any program of Spark: {@code
 * spark-submit --master …}, or the system property {@code spark.master}.
 */
public final class SurvivalOnSpark {

    private static final String USAGE = """
            views EXPORT TO NAME|FILE…                 rows of ViewDefinitions of the guide, or in files, as Parquet in TO/NAME
            cases EXPORT TO                            the table ecmo_case as Parquet
            survival CASES TO [COLUMN [CONDITION]]     counts and Kaplan-Meier table as CSV, in TO/figures and TO/curve

            EXPORT is a folder with the NDJSON files of $export, CASES one with Parquet files of ecmo_case: those of $sql-export, or
            those that `cases` has made. A curve is made for each value of COLUMN; CONDITION is SQL over the columns of ecmo_case.
            """;
    private static final String ALL = "";
    private static final String ALWAYS = "true";

    private SurvivalOnSpark() {}

    /** @param args a line of the usage */
    public static void main(String[] args) throws IOException {
        String command = args.length < 3 ? "" : args[0];
        if (!isUsable(command, args.length - 3)) {
            System.err.print(USAGE);
            System.exit(2);
        }
        try (SparkSession spark =
                SparkSession.builder().appName("ECMO " + command).getOrCreate()) {
            switch (command) {
                case "views" ->
                    views(new Export(spark, args[1]), args[2], List.of(args).subList(3, args.length));
                case "cases" -> new Export(spark, args[1]).cases().write().parquet(args[2]);
                default -> {
                    Survival survival = new Survival(
                            spark.read().parquet(args[1]),
                            args.length > 3 ? args[3] : ALL,
                            args.length > 4 ? args[4] : ALWAYS);
                    table(survival.figures(), args[2] + "/figures");
                    table(survival.curve(), args[2] + "/curve");
                }
            }
        }
    }

    private static boolean isUsable(String command, int further) {
        return switch (command) {
            case "views" -> further > 0;
            case "cases" -> further == 0;
            case "survival" -> further <= 2;
            default -> false;
        };
    }

    private static void views(Export export, String to, List<String> views) throws IOException {
        for (String view : views) {
            String name = Path.of(view).getFileName().toString().replaceFirst("[.]json$", "");
            export.rows(definition(view)).write().parquet(to + "/" + name);
        }
    }

    private static String definition(String nameOrFile) throws IOException {
        Path file = Path.of(nameOrFile);
        return Files.exists(file) ? Files.readString(file) : GuideViews.definition(nameOrFile);
    }

    /** In one file, and in order. */
    private static void table(Dataset<Row> rows, String to) {
        rows.coalesce(1).write().option("header", true).csv(to);
    }
}
