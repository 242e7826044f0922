package io.github.ecmofhir.bench.cql;

import io.github.ecmofhir.bench.stock.StockServer;
import org.springframework.boot.SpringApplication;

/** The stock server, which evaluates measures written in CQL besides. */
public final class CqlServer {

    private CqlServer() {}

    public static void main(String[] args) {
        SpringApplication.run(new Class<?>[] {StockServer.class, ClinicalReasoning.class}, args);
    }
}
