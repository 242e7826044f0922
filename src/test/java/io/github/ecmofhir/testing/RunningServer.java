package io.github.ecmofhir.testing;

import io.github.ecmofhir.server.EcmoServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The real application on a store of its own, started once and shared by all tests of the JVM. */
public final class RunningServer implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private final StoreKind.Store store;
    private final ServletWebServerApplicationContext application;
    private final JdbcTemplate jdbc;

    private RunningServer(StoreKind.Store store, ServletWebServerApplicationContext application) {
        this.store = store;
        this.application = application;
        this.jdbc = new JdbcTemplate(application.getBean(DataSource.class));
    }

    static RunningServer start(StoreKind kind) throws IOException {
        return start(kind.open());
    }

    /** One of its own, which the caller ends. */
    public static RunningServer on(List<String> storeArguments) {
        return start(new StoreKind.Store(storeArguments, () -> {}));
    }

    private static RunningServer start(StoreKind.Store store) {
        List<String> arguments = new ArrayList<>(store.arguments());
        arguments.addAll(ServerOfTests.ARGUMENTS);
        return new RunningServer(store, (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(EcmoServer.class).run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return application.getWebServer().getPort();
    }

    public FhirHttp http() {
        return new FhirHttp("http://127.0.0.1:" + port() + "/fhir");
    }

    /** How many threads of the server are answering a request, or wait for the rest of one, right now. */
    public int busyWorkers() {
        Connector connector =
                ((TomcatWebServer) application.getWebServer()).getTomcat().getConnector();
        return ((ThreadPoolExecutor) connector.getProtocolHandler().getExecutor()).getActiveCount();
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** How many rows each of the tables has that a write touches; a refused request leaves them all as they were. */
    public Map<String, Long> contents() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of("hfj_resource", "hfj_res_ver", "hfj_res_link", "submission_identity")) {
            rows.put(table, count(table));
        }
        viewTables().forEach(table -> rows.put(table, count(table)));
        rows.put("marks of patients", jdbc.queryForObject("select sum(version) from patient_version", Long.class));
        return rows;
    }

    /** The tables of the views, by name. */
    public List<String> viewTables() {
        return jdbc.queryForList("select name from view_definition order by name", String.class).stream()
                .map(name -> "v_" + name)
                .toList();
    }

    /** The rows of the views that belong to a resource, each as text with its table before it. */
    public List<String> rowsOf(String id) {
        return viewTables().stream()
                .flatMap(table ->
                        jdbc.queryForList("select * from " + table + " where id = ? order by row_no", id).stream()
                                .map(row -> table + " " + new TreeMap<>(row)))
                .toList();
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    @Override
    public void close() throws IOException {
        application.close();
        store.end().close();
    }
}
