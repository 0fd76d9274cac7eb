package io.salesbell.chat.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {

    @ParameterizedTest
    @CsvSource({
        "wss://wss-open-connection.dingtalk.com:443/connect, wss://wss-open-connection.dingtalk.com:443/connect?ticket=a%2Bb%26",
        "wss://gate.example/any/way, wss://gate.example:443/any/way?ticket=a%2Bb%26",
        "wss://gate.example:9?zone=1&x=%20, wss://gate.example:9/?zone=1&x=%20&ticket=a%2Bb%26",
        "ws://127.0.0.1/stream/, ws://127.0.0.1:80/stream/?ticket=a%2Bb%26"
    })
    void anEndpointIsAskedForAsItIsNamedWithItsTicket(String endpoint, String asked) {
        assertThat(new Place("client", endpoint, "a+b&").address()).hasToString(asked);
    }
}
