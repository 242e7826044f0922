package io.github.ecmofhir;

<<<<<<< HEAD
import io.github.ecmofhir.server.EcmoServer;
=======
import io.github.ecmofhir.submission.sheet.ImportCommand;
import java.util.List;
>>>>>>> sheet
import org.springframework.boot.SpringApplication;

<<<<<<< HEAD
/** The command line: starts the server. */
public final class EcmoRegistryApplication {

    private EcmoRegistryApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(EcmoServer.class, args);
=======
/** Starts the server, or runs the import command when that is the first argument. */
@SpringBootConfiguration
public class EcmoRegistryApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(EcmoRegistryApplication.class, args);
>>>>>>> sheet
    }
}
