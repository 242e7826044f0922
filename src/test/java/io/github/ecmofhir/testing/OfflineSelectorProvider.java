package io.github.ecmofhir.testing;

import java.io.IOException;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Channels that are connected to may be had, channels that connect may not. Named by a system property. */
public final class OfflineSelectorProvider extends SelectorProvider {

    private final SelectorProvider system = systemProvider();

    /** The platform's own; it has no public name, hence {@code --add-opens java.base/sun.nio.ch=ALL-UNNAMED}. */
    private static SelectorProvider systemProvider() {
        try {
            return (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider")
                    .getMethod("get")
                    .invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        OfflineMain.tell();
        throw new SocketException("This Java has no network.");
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        OfflineMain.tell();
        throw new SocketException("This Java has no network.");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        return openDatagramChannel();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        return system.openServerSocketChannel();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return system.openSelector();
    }

    @Override
    public Pipe openPipe() throws IOException {
        return system.openPipe();
    }
}
