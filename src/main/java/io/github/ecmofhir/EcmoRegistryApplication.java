package io.github.ecmofhir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;

/** Starts the server. */
@SpringBootConfiguration
public class EcmoRegistryApplication {

    public static void main(String[] args) {
        SpringApplication.run(EcmoRegistryApplication.class, args);
    }
}
