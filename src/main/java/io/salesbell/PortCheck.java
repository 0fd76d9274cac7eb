package io.salesbell;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Says of a port that is taken before anything is started, not after the database and everything else. */
class PortCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    private static final String USUAL = "8080";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        String port = environment.getProperty("server.port", USUAL).strip();
        if (port.matches("[1-9]\\d{0,4}")) {
            check(environment.getProperty("server.address", "").strip(), Integer.parseInt(port));
        }
    }

    /** Whatever else is wrong with the address is the server's to say. */
    private static void check(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (BindException e) {
            if (String.valueOf(e.getMessage()).contains("in use")) {
                throw new PortInUseException(port, e);
            }
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
    }
}
