package io.github.ecmofhir;

import io.github.ecmofhir.submission.sheet.ImportCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;

/** Starts the server, or runs the import command when that is the first argument. */
@SpringBootConfiguration
public class EcmoRegistryApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(EcmoRegistryApplication.class, args);
    }
}
