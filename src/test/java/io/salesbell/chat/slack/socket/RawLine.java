package io.salesbell.chat.slack.socket;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** The far end of one WebSocket, byte by byte: it can go, or fall silent, at any moment. */
final class RawLine implements AutoCloseable {
    private final ServerSocket server;
    private final Thread thread;

    /** What happens behind the handshake. */
    interface Then {
        void with(Socket line) throws IOException, InterruptedException;
    }

    /** Sends the frames together with the answer to the handshake. */
    RawLine(List<String> frames, Then then) {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        thread = new Thread(() -> {
            try (Socket line = server.accept()) {
                line.setReceiveBufferSize(1024);
                line.getOutputStream().write(greeting(line, frames));
                then.with(line);
            } catch (IOException | InterruptedException | GeneralSecurityException gone) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "ws://localhost:" + server.getLocalPort() + "/";
    }

    private static byte[] greeting(Socket line, List<String> frames) throws IOException, GeneralSecurityException {
        BufferedReader request =
                new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        String key = "";
        for (String header = request.readLine(); header != null && !header.isEmpty(); header = request.readLine()) {
            key = header.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")
                    ? header.substring(header.indexOf(':') + 1).strip()
                    : key;
        }
        String accepted = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accepted + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        for (String frame : frames) {
            bytes.write(0x81);
            bytes.write(frame.length());
            bytes.writeBytes(frame.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        server.close();
    }
}
