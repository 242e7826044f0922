package io.github.ecmofhir;

import io.github.ecmofhir.server.EcmoServer;
import io.github.ecmofhir.server.move.MoveCommand;
import io.github.ecmofhir.submission.sheet.ImportCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;

/** The command line: starts the server, imports a sheet into one that runs, or moves a store. */
public final class EcmoRegistryApplication {

    private EcmoRegistryApplication() {}

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(List.of(args).subList(1, args.length)));
        }
        if (args.length > 0 && args[0].equals(MoveCommand.NAME)) {
            System.exit(MoveCommand.run(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(EcmoServer.class, args);
    }
}
