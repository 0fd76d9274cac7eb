package io.salesbell.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The port in the home: chosen once, kept while it is free. */
record ServerPort(SmallFile file) {
    // Below the range from which systems take ports for outgoing connections.
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 30_000;

    ServerPort(Home home) {
        this(new SmallFile(home.port()));
    }

    int choose() throws IOException {
        int port = file.read()
                .filter(line -> line.matches("\\d{4,5}"))
                .map(Integer::valueOf)
                .orElseGet(ServerPort::another);
        while (!isFree(port)) {
            port = another();
        }
        return port;
    }

    void remember(int port) throws IOException {
        String line = Integer.toString(port);
        if (!file.read().equals(Optional.of(line))) {
            file.write(line);
        }
    }

    private static int another() {
        return ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
