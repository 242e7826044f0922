package io.github.ecmofhir;

import io.github.ecmofhir.server.EcmoServer;
import org.springframework.boot.SpringApplication;

/** The command line: starts the server. */
public final class EcmoRegistryApplication {

    private EcmoRegistryApplication() {}

    public static void main(String[] args) {
        SpringApplication.run(EcmoServer.class, args);
    }
}
