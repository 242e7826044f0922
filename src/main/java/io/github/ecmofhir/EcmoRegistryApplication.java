package io.github.ecmofhir;

import io.github.ecmofhir.problem.Issue;
import io.github.ecmofhir.problem.Place;
import io.github.ecmofhir.problem.ProblemCode;
import io.github.ecmofhir.server.EcmoServer;
import io.github.ecmofhir.server.move.MoveCommand;
import io.github.ecmofhir.submission.sheet.ImportCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;

/** The command line: starts the server, imports a sheet into one that runs, or moves a store. */
public final class EcmoRegistryApplication {

    private static final Set<String> HELP = Set.of("--help", "-h", "help");

    private static final String USAGE = """
            Usage: java -jar ecmo-fhir-server.jar [--SETTING=VALUE ...]   starts the server
                   java -jar ecmo-fhir-server.jar import --help           imports a sheet into a server
                   java -jar ecmo-fhir-server.jar move-store --help       moves an embedded store to PostgreSQL""";

    private static final int UNUSABLE = 2;

    private EcmoRegistryApplication() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals(MoveCommand.NAME)) {
            System.exit(MoveCommand.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && HELP.contains(args[0])) {
            System.out.println(USAGE);
            System.exit(0);
        }
        Optional<Issue> refused = refused(args);
        if (refused.isPresent()) {
            System.err.println(refused.get().sentence());
            System.exit(UNUSABLE);
        }
        SpringApplication.run(EcmoServer.class, args);
    }

    /** Why no server starts with these arguments: Spring would overlook what is no setting, a mistyped command too. */
    static Optional<Issue> refused(String... args) {
        return Arrays.stream(args)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst()
                .map(argument -> Issue.error(
                        ProblemCode.SETTING_WRONG,
                        Place.nowhere(),
                        "The command line has `" + argument + "`.",
                        "It holds settings of the server, written --name=value, or begins with a command: "
                                + ImportCommand.NAME + ", " + MoveCommand.NAME + ".",
                        "Correct it; --help shows how."));
    }
}
