package io.github.ecmofhir.view.sql;

import java.io.IOException;
import java.sql.SQLException;
import org.h2.tools.Server;

/**
 * The process in which queries run: gives a database to whoever knows its password, on loopback, for as long as the process
 * that started it lives. It is loaded with nothing but H2 beside it, and uses no other class of ours.
 */
final class QueryServer {

    private QueryServer() {}

    /** @param arguments the folder of the databases */
    public static void main(String[] arguments) throws SQLException, IOException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifExists", "-baseDir", arguments[0])
                .start();
        System.out.println(server.getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // Nothing is sent; the end comes when the other process closes its side, or is gone
        }
        Runtime.getRuntime().halt(0);
    }
}
