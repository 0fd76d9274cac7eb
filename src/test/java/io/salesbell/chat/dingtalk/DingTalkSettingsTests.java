package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DingTalkSettingsTests {
    @Test
    void whatCanNotBeServedIsOneSentence() {
        assertThatThrownBy(() -> settings("ding1", "", "", "").checked())
                .hasMessageContaining("DINGTALK_CLIENT_SECRET is missing");
        assertThatThrownBy(() -> settings("", "s", "", "").checked())
                .hasMessageContaining("DINGTALK_CLIENT_ID is missing");
        assertThatThrownBy(() -> settings("ding1", "s", "carrier pigeon", "").checked())
                .hasMessageContaining("it can be stream or http");
        assertThatThrownBy(() -> settings("ding1", "s", "", "api.dingtalk.com").checked())
                .hasMessageContaining("DINGTALK_API_URL");
    }

    @Test
    void whatIsNotSetIsAsUsual() {
        DingTalkSettings settings = settings(" ding1 ", "s", "", "").checked();
        assertThat(settings.isStream()).isTrue();
        assertThat(settings.hasCards()).isFalse();
        assertThat(settings.robotCode()).isEqualTo("ding1");
        assertThat(settings.apiUrl()).isEqualTo("https://api.dingtalk.com");
    }

    @Test
    void onlyDingTalksOwnAddressesAreTrusted() {
        DingTalkSettings settings = settings("ding1", "s", "", "");
        String own = "https://oapi.dingtalk.com/robot/sendBySession?session=1";
        assertThat(settings.trusted(own)).isEqualTo(own);
        assertThat(settings.trusted("http://oapi.dingtalk.com/robot")).isEmpty();
        assertThat(settings.trusted("https://oapi.dingtalk.com.evil.example/robot"))
                .isEmpty();
        assertThat(settings.trusted("https://me@oapi.dingtalk.com/robot")).isEmpty();
        assertThat(settings.trusted("https://169.254.169.254/")).isEmpty();
        assertThat(settings.trusted("no address at all")).isEmpty();
    }

    @Test
    void clicksAreSignedWithASecretOfTheirOwn() {
        assertThat(settings("ding1", "s", "", "").cardSecret())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(settings("ding1", "t", "", "").cardSecret());
    }

    @Test
    void whatStandsInDingTalksPlaceIsTrustedOnEveryPort() {
        DingTalkSettings redirected = new DingTalkSettings(
                "id", "secret", "", "", "http://127.0.0.1:9201/api", "http://127.0.0.1:9202", "", 1, 1);
        assertThat(redirected.trusted("http://localhost:9203/f?x=1")).isEqualTo("http://localhost:9203/f?x=1");
        assertThat(redirected.trusted("https://api.dingtalk.com/v1.0/f")).isEqualTo("http://127.0.0.1:9201/api/v1.0/f");
        assertThat(redirected.trusted("https://oapi.dingtalk.com/robot?s=1"))
                .isEqualTo("http://127.0.0.1:9202/robot?s=1");
        assertThat(redirected.trusted("http://evil.example:9201/f")).isEmpty();
        assertThat(redirected.trusted("http://127.0.0.1:9201/a b")).isEmpty();
        assertThat(settings("id", "secret", "", "").trusted("http://localhost:9203/f"))
                .isEmpty();
    }

    private static DingTalkSettings settings(String id, String secret, String mode, String api) {
        return new DingTalkSettings(id, secret, "", mode, api, "", "", 5000, 3000);
    }
}
