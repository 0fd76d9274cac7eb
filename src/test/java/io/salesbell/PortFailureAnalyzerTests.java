package io.salesbell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

class PortFailureAnalyzerTests {
    private final Throwable failure = new IllegalArgumentException("port out of range");

    private @Nullable FailureAnalysis of(String port) {
        return new PortFailureAnalyzer(new MockEnvironment().withProperty("server.port", port)).analyze(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "65536", "-5", "eighty", "8080 8081"})
    void aPortThatThereIsNotIsOneSentence(String port) {
        assertThat(of(port))
                .extracting(FailureAnalysis::getDescription)
                .asString()
                .isEqualTo("SERVER_PORT must be a number from 0 to 65535 but is %s.", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "65535", ""})
    void anotherFailureIsNotThePortsFault(String port) {
        assertThat(of(port)).isNull();
    }
}
