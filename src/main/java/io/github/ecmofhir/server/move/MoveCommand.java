package io.github.ecmofhir.server.move;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.Problem;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.problem.TerminalCommand;
import io.github.ecmofhir.server.EcmoServer;
import io.github.ecmofhir.server.StoreConnections;
import io.github.ecmofhir.server.StoreFailureAnalyzer;
import io.github.ecmofhir.server.StoreSchema;
import io.github.ecmofhir.store.StoreSettings;
import io.github.ecmofhir.store.StoreSettings.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code move-store --from DIR --url jdbc:postgresql://…}. */
@Command(
        name = MoveCommand.NAME,
        synopsisHeading = "Usage: java -jar ecmo-fhir-server.jar ",
        sortOptions = false,
        description =
                "Copies all that an embedded store holds into an empty PostgreSQL database. The folder stays as it is."
                        + " No server may run on either.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:everything copied", "2:nothing copied, with the reason"})
public final class MoveCommand extends TerminalCommand {

    /** First argument that asks for this command instead of the server. */
    public static final String NAME = "move-store";

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Folder of the embedded store, `data` unless told (ecmo.store.path of its server).")
    private Path from = Path.of("data");

    @Option(
            names = "--url",
            required = true,
            paramLabel = "JDBC-URL",
            description = "jdbc:postgresql://HOST:PORT/DATABASE (ecmo.store.url of the new server).")
    private String url = "";

    @Option(names = "--username", paramLabel = "NAME", description = "Who owns the database.")
    private @Nullable String username;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            defaultValue = "${env:ECMO_STORE_PASSWORD}",
            description =
                    "The password; the environment variable ECMO_STORE_PASSWORD keeps it out of the process list.")
    private @Nullable String password;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this and exit.")
    private boolean help;

    /** Runs the command with the arguments after its name and returns the exit status. */
    public static int run(List<String> arguments) {
        return new CommandLine(new MoveCommand()).execute(arguments.toArray(String[]::new));
    }

    @Override
    protected int run() {
        Map<String, Long> copied = move(new StoreSettings(Kind.POSTGRESQL, null, url, username, password, false));
        copied.forEach((table, rows) -> {
            if (rows > 0) {
                out().printf("%-32s %12d rows%n", table, rows);
            }
        });
        out().println("Everything is copied. Start the server with ecmo.store.kind=postgresql and ecmo.store.url=" + url
                + "; its first start fills the view tables.");
        return 0;
    }

    private Map<String, Long> move(StoreSettings settings) {
        if (!Files.isRegularFile(from.resolve("ecmo.mv.db"))) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter("--from"),
                    "There is no embedded store in `" + from + "`.",
                    "Its folder holds the file ecmo.mv.db.",
                    "Give ecmo.store.path of the server whose store it is.");
        }
        try (HikariDataSource source =
                open(new StoreSettings(Kind.EMBEDDED, from, null, null, null, false), "--from")) {
            StoreSchema.requireCurrent(source);
            try (HikariDataSource target = open(settings, "--url")) {
                StoreMove.requireEmpty(target);
            }
            makeTables(settings);
            try (HikariDataSource target = open(settings, "--url")) {
                return new StoreMove(source, target).run();
            }
        }
    }

    private static HikariDataSource open(StoreSettings settings, String option) {
        try {
            return StoreConnections.open(settings);
        } catch (PoolInitializationException e) {
            throw Problem.of(
                    ProblemCode.SETTING_WRONG,
                    Place.parameter(option),
                    "The store cannot be opened: " + StoreFailureAnalyzer.reason(e),
                    "No server may run on it.",
                    "Stop its server, or correct the address, the name and the password.");
        }
    }

    /** By a start of the server, as nothing else knows them all. */
    private static void makeTables(StoreSettings settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--ecmo.start.rehearsal=0s",
                "--ecmo.demo.cohorts=",
                "--logging.level.root=error",
                "--logging.level.io.github.ecmofhir=error",
                "--ecmo.store.kind=postgresql",
                "--ecmo.store.url=" + settings.url()));
        if (settings.username() != null) {
            arguments.add("--ecmo.store.username=" + settings.username());
        }
        if (settings.password() != null) {
            arguments.add("--ecmo.store.password=" + settings.password());
        }
        new SpringApplicationBuilder(EcmoServer.class)
                .run(arguments.toArray(String[]::new))
                .close();
    }
}
