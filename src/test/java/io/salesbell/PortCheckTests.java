package io.salesbell;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.mock.env.MockEnvironment;

class PortCheckTests {

    private static void check(ConfigurableEnvironment environment) {
        new PortCheck()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
    }

    private static MockEnvironment at(String address, String port) {
        return new MockEnvironment().withProperty("server.address", address).withProperty("server.port", port);
    }

    @Test
    void aTakenPortIsSaidBeforeTheStart() throws IOException {
        String port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String held = String.valueOf(taken.getLocalPort());
            port = held;
            assertThatExceptionOfType(PortInUseException.class)
                    .isThrownBy(() -> check(at("127.0.0.1", held)))
                    .withMessageContaining(held);
        }
        assertThatCode(() -> check(at("127.0.0.1", port))).doesNotThrowAnyException();
    }

    @Test
    void whatIsNoPortOrAddressIsSaidByOthers() {
        assertThatCode(() -> check(at("", "0"))).doesNotThrowAnyException();
        assertThatCode(() -> check(at("", "eighty"))).doesNotThrowAnyException();
        assertThatCode(() -> check(at("", "99999"))).doesNotThrowAnyException();
        assertThatCode(() -> check(at("203.0.113.9", "8080"))).doesNotThrowAnyException();
    }
}
