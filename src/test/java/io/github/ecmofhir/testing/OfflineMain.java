package io.github.ecmofhir.testing;

import io.github.ecmofhir.EcmoRegistryApplication;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketImpl;
import java.util.Arrays;

/**
 * Starts the server in a Java that cannot reach anything: every client socket is refused and told on standard output.
 * Sockets of {@code java.net} are refused by a factory, channels of {@code java.nio} by {@link OfflineSelectorProvider},
 * and names do not resolve ({@code -Djdk.net.hosts.file}).
 */
public final class OfflineMain {

    /** What precedes each attempt in the output. */
    public static final String ATTEMPT = "OUTBOUND CONNECTION";

    private OfflineMain() {}

    public static void main(String[] arguments) throws IOException {
        guard();
        EcmoRegistryApplication.main(arguments);
    }

    /** To be called once, before anything else. */
    public static void guard() throws IOException {
        Socket.setSocketImplFactory(OfflineMain::refuse);
    }

    private static SocketImpl refuse() {
        tell();
        throw new IllegalStateException("This Java has no network.", new SocketException());
    }

    static void tell() {
        System.out.println(ATTEMPT + " from " + Arrays.toString(new Throwable().getStackTrace()));
    }
}
