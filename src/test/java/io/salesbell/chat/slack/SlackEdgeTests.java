package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.SteppedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SlackTest
class SlackEdgeTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] VISIT = SlackUser.encoded(
                    SlackUser.slashFields("U1", "DU1", "/visit", "Acme: hello", "t-edge"))
            .getBytes(StandardCharsets.UTF_8);

    @Autowired
    private SlackUser slack;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @Test
    void forgedStaleTruncatedOversizedAndGarbledRequestsChangeNothing() {
        int members = count("member");
        int visits = count("visit");
        String now = now();
        String signature = SlackUser.sign(now, VISIT);
        assertThat(slack.send(VISIT, FORM, now, "v0=" + "0".repeat(64)).status())
                .isEqualTo(401);
        assertThat(slack.send(VISIT, FORM, now, "").status()).isEqualTo(401);
        assertThat(slack.send(VISIT, FORM, "yesterday", signature).status()).isEqualTo(401);
        assertThat(slack.send(Arrays.copyOf(VISIT, VISIT.length - 3), FORM, now, signature)
                        .status())
                .isEqualTo(401);
        String stale =
                String.valueOf(wall.instant().minus(Duration.ofSeconds(301)).getEpochSecond());
        assertThat(slack.send(VISIT, FORM, stale, SlackUser.sign(stale, VISIT)).status())
                .isEqualTo(401);
        byte[] huge = new byte[1024 * 1024 + 1];
        assertThat(slack.send(huge, FORM, now, SlackUser.sign(now, huge)).status())
                .isEqualTo(413);
        byte[] latin = {'{', (byte) 0xe9, '}'};
        assertThat(slack.send(latin, "application/json", now, SlackUser.sign(now, latin))
                        .status())
                .isEqualTo(400);
        String bytes = new String(VISIT, StandardCharsets.UTF_8).replace("text=", "text=%FF%FE");
        assertThat(slack.post(bytes, FORM).status()).as(bytes).isEqualTo(400);
        for (String garbled : List.of("{\"type\":", "payload=%7B%22type", "payload=%zz", "[]", "\"x\"", "{}x")) {
            assertThat(slack.post(garbled, FORM).status()).as(garbled).isBetween(400, 499);
        }
        assertThat(count("member")).isEqualTo(members);
        assertThat(count("visit")).isEqualTo(visits);
    }

    @Test
    void slacksOwnExampleIsSignedAsSlackSays() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmib"
                        + "IGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(SlackUser.sign("1531420618", body))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @Test
    void theFirstWorkspaceIsTheTokensAndOthersAreRefused() {
        slack.slash("U2", "/help", "");
        SlackUser.Acknowledged other = slack.event(
                "T2",
                "EvO",
                Map.of(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D1",
                        "user",
                        "U1",
                        "text",
                        "visit X: y",
                        "ts",
                        slack.ts()));
        assertThat(other.status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from visit where typed like '%X: y%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theAddressIsVerifiedAndPinged() {
        SlackUser.Acknowledged verified = slack.post(
                "{\"token\":\"x\",\"challenge\":\"3eZbrw1a\",\"type\":\"url_verification\"}", "application/json");
        assertThat(verified.status()).isEqualTo(200);
        assertThat(verified.body()).contains("3eZbrw1a");
        assertThat(slack.form(Map.of("ssl_check", "1", "token", "x")).status()).isEqualTo(200);
    }

    @Test
    void whatIsTypedStaysText() {
        SlackUser.Acknowledged answer =
                slack.slash("U3", "/visit", "Evil &lt;!channel&gt;: see <https://evil.example|your bank>");
        assertThat(answer.body()).doesNotContain("<!channel>").doesNotContain("<https:");
        assertThat(answer.words()).contains("&lt;!channel&gt;");
        assertThat(jdbc.sql("select count(*) from visit where typed like '%<!channel>%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private String now() {
        return String.valueOf(wall.instant().getEpochSecond());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
