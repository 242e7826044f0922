package io.github.ecmofhir.server;

import io.github.ecmofhir.testing.OfflineMain;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.SocketChannel;

/** Each way by which Java can leave the machine, to see that the guard of {@link OfflineIT} stands there. */
enum WaysOut {
    SOCKET(OfflineMain.ATTEMPT) {
        @Override
        void go() throws IOException {
            new Socket("192.0.2.1", 80).close();
        }
    },
    URL_CONNECTION(OfflineMain.ATTEMPT) {
        @Override
        void go() throws IOException {
            URI.create("http://192.0.2.1/").toURL().openStream().close();
        }
    },
    CHANNEL(OfflineMain.ATTEMPT) {
        @Override
        void go() throws IOException {
            SocketChannel.open(new InetSocketAddress("192.0.2.1", 80)).close();
        }
    },
    HTTP_CLIENT(OfflineMain.ATTEMPT) {
        @Override
        void go() throws IOException, InterruptedException {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://192.0.2.1/"))
                                    .build(),
                            BodyHandlers.discarding());
        }
    },
    NAME("UnknownHostException") {
        @Override
        void go() throws IOException {
            InetAddress.getByName("example.org");
        }
    };

    private final String sign;

    WaysOut(String sign) {
        this.sign = sign;
    }

    /** What the output has when the guard has seen it. */
    String sign() {
        return sign;
    }

    abstract void go() throws IOException, InterruptedException;

    /** Goes the way named by the argument. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            OfflineMain.guard();
            WaysOut.valueOf(arguments[0]).go();
        }
    }
}
