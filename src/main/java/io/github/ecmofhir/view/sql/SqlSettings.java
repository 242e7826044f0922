package io.github.ecmofhir.view.sql;

import io.github.ecmofhir.problem.Problem;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What queries of others may take ({@code ecmo.sql.*}).
 *
 * @param timeLimit for one query
 * @param rowLimit rows of the result of one query
 * @param memory of the process in which one query runs
 * @param atOnce how many queries run at the same time; others wait for as long as a query may take
 */
@ConfigurationProperties("ecmo.sql")
public record SqlSettings(
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("1000000") int rowLimit,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("2") int atOnce) {

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(64);

    public SqlSettings {
        if (timeLimit.compareTo(Duration.ofSeconds(1)) < 0 || timeLimit.compareTo(Duration.ofHours(1)) > 0) {
            throw Problem.ofSetting(
                    "ecmo.sql.time-limit", "A query could take " + timeLimit + ".", "It is a time from 1s to 1h.");
        }
        if (rowLimit < 1 || rowLimit == Integer.MAX_VALUE) {
            throw Problem.ofSetting(
                    "ecmo.sql.row-limit", "A query could give " + rowLimit + " rows.", "It is a number above 0.");
        }
        if (memory.compareTo(LEAST_MEMORY) < 0) {
            throw Problem.ofSetting(
                    "ecmo.sql.memory", "A query would have " + memory + " of memory.", "It is 64MB or more.");
        }
        if (atOnce < 1) {
            throw Problem.ofSetting("ecmo.sql.at-once", atOnce + " queries would run at once.", "It is 1 or more.");
        }
    }
}
