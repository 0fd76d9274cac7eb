package io.salesbell.benchmark;

import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A {@code /visit} as Slack sends it, signed; and the baseline: the same request behind the same signature check, with
 * the rows that such a visit leaves written without asking anything.
 */
@TestComponent
@RestController
class SlackVisits {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TEAM = "TBENCH";

    private static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    private static final String SIGNATURE = "X-Slack-Signature";
    private static final Timestamp AT = Timestamp.from(Instant.parse("2026-11-17T02:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final byte[] HASH = new byte[32];

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Company company;

    SlackVisits(JdbcTemplate jdbc, TransactionTemplate transaction, Company company) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.company = company;
    }

    /** Installs the bot in a workspace of the company's, where everybody has an account. */
    void install() {
        OrgId org = company.org();
        jdbc.update(
                "insert into slack_workspace (org_id, tenant_key, bot_user, scopes, state, changed_at)"
                        + " values (?, ?, 'UBOT', '', 'active', now())",
                org.value(),
                TEAM);
        for (int person = 0; person < Company.PEOPLE; person++) {
            jdbc.update(
                    "insert into identity (org_id, id, member_id, platform, tenant_key, external_id)"
                            + " values (?, ?, ?, 'slack', ?, ?)",
                    org.value(),
                    Ids.next(),
                    company.person(person).value(),
                    TEAM,
                    TEAM + "/U" + person);
        }
    }

    /** The body of the command of whoever's turn it is. */
    static String command(long number) {
        int person = Company.turn(number);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("team_id", TEAM);
        fields.put("team_domain", "bench");
        fields.put("channel_id", "D" + person);
        fields.put("channel_name", "directmessage");
        fields.put("user_id", "U" + person);
        fields.put("user_name", "rep" + person);
        fields.put("command", "/visit");
        fields.put("text", Company.customer(number) + ": demo went well, next: Fri 9:00 call");
        fields.put("response_url", "https://hooks.slack.com/commands/" + number);
        fields.put("trigger_id", "t" + number);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> headers(String body) {
        String now = String.valueOf(AT.toInstant().getEpochSecond());
        return Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                TIMESTAMP,
                now,
                SIGNATURE,
                sign(now, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PostMapping("/benchmark/slack")
    ResponseEntity<Map<String, String>> say(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        String timestamp = String.valueOf(request.getHeader(TIMESTAMP));
        if (!MessageDigest.isEqual(
                sign(timestamp, body).getBytes(StandardCharsets.UTF_8),
                String.valueOf(request.getHeader(SIGNATURE)).getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        Map<String, String> fields = Arrays.stream(new String(body, StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        int person = Integer.parseInt(String.valueOf(fields.get("user_id")).substring(1));
        String typed = fields.get("command") + " " + fields.get("text");
        return ResponseEntity.ok(Map.of(
                "response_type",
                "ephemeral",
                "text",
                written(
                        company.org(),
                        company.person(person).value(),
                        typed,
                        String.valueOf(fields.get("trigger_id")))));
    }

    private String written(OrgId org, UUID member, String typed, String trigger) {
        String reply = "Logged " + typed;
        long number = Long.parseLong(trigger.substring(1));
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID visit = Ids.next();
            jdbc.update("""
                    insert into visit (org_id, id, number, customer_id, member_id, note, next_step, tags, backdated,
                        occurred_at, occurred_on, zone, source, typed, version)
                    values (?, ?, nextval('benchmark_number'), ?, ?, 'demo went well', 'call', '{}', false, ?, ?,
                        'Asia/Shanghai', 'slack', ?, 0)
                    """, org.value(), visit, Company.customerId(org, number), member, AT, DAY, typed);
            UUID entry = Ids.next();
            jdbc.update(
                    """
                    insert into journal_entry (org_id, id, at, member_id, source, kind, subject_kind, subject_id,
                        payload, salt, content_hash, source_key, line, answer)
                    values (?, ?, ?, ?, 'slack', 'benchmark', 'visit', ?, ?, ?, ?, ?, 0, ?)
                    """,
                    org.value(),
                    entry,
                    AT,
                    member,
                    visit,
                    "{\"typed\":\"" + typed + "\"}",
                    HASH,
                    "0".repeat(64),
                    "plain-slack:" + trigger,
                    reply);
            jdbc.update(
                    "update journal_entry set seq = nextval('benchmark_seq'), link_hash = ? where org_id = ? and id = ?",
                    HASH,
                    org.value(),
                    entry);
            return reply;
        }));
    }
}
