package dev.kontor.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/// Free and taken ports of the loopback address.
public final class Ports {

    private Ports() {
    }

    static int orFree(int port) {
        return (port == 0) ? free() : port;
    }

    /// A port below those that the system gives to outgoing connections, so that it stays
    /// free while a server starts.
    public static int free() {
        return ThreadLocalRandom.current()
            .ints(12_000, 32_000)
            .limit(1000)
            .filter(Ports::canBeBound)
            .findFirst()
            .orElseThrow(() -> new LocalStackException("There is no free port"));
    }

    private static boolean canBeBound(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        }
        catch (IOException taken) {
            return false;
        }
    }

    /// Whether somebody listens on the port.
    public static boolean isTaken(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        }
        catch (IOException nobodyListens) {
            return false;
        }
    }

}
