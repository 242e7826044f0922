package io.github.ecmofhir.bench;

/** Both servers, running at the same time. */
record Servers(ServerProcess ours, ServerProcess stock) implements AutoCloseable {

    ServerProcess of(Contender contender) {
        return contender == Contender.OURS ? ours : stock;
    }

    @Override
    public void close() {
        ours.close();
        stock.close();
    }
}
