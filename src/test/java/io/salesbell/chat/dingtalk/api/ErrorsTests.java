package io.salesbell.chat.dingtalk.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page in place of DingTalk's JSON says about the request. */
class ErrorsTests {
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void whatMayHaveBeenTakenBeforeItBrokeOffIsUnclear(int status) {
        assertThat(Errors.page(status).is(Kind.UNCLEAR)).isTrue();
    }

    @Test
    void whatHadNobodyToGoToIsTriedAgainSoon() {
        DingTalkFailure away = Errors.page(503);
        assertThat(away.is(Kind.BUSY)).isTrue();
        assertThat(away.retryAfter()).isEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 403, 404})
    void aPageBelowIsTheBlockOfAnAddress(int status) {
        DingTalkFailure blocked = Errors.page(status);
        assertThat(blocked.is(Kind.BUSY)).isTrue();
        assertThat(blocked.retryAfter()).isEqualTo(Duration.ofMinutes(5));
    }
}
