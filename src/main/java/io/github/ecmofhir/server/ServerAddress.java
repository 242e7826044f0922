package io.github.ecmofhir.server;

import io.github.ecmofhir.access.ListenAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Where this server can be reached from this machine. */
final class ServerAddress {

    private final ListenAddress listen;
    private final ServletWebServerApplicationContext context;

    ServerAddress(ListenAddress listen, ServletWebServerApplicationContext context) {
        this.listen = listen;
        this.context = context;
    }

    /** The FHIR base; valid once the port is open. */
    String fhirBase() {
        return "http://" + host() + ":" + context.getWebServer().getPort() + "/fhir";
    }

    private String host() {
        InetAddress address = listen.address();
        if (address.isAnyLocalAddress()) {
            return "127.0.0.1";
        }
        String host = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + host + "]" : host;
    }
}
