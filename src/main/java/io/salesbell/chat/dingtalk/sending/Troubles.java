package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.quota.Billed;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the admins, once a day for each, what does not work in DingTalk and what mends it. */
@Component
@WhenDingTalkIsOn
public class Troubles implements MessageComposer {
    private static final String KIND = "dingtalk.trouble";
    private static final String WHAT = "what";
    private static final String ABOUT = "about";
    private static final String REASON = "reason";

    private final Arrivals arrivals;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DingTalkSettings settings;

    Troubles(
            Arrivals arrivals, Outbox outbox, Clock clock, TransactionTemplate transaction, DingTalkSettings settings) {
        this.settings = settings;
        this.arrivals = arrivals;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A group can't be written to; {@code title} is empty where nobody knows what it is called. */
    void unusable(OrgId org, DingTalkAddress group, String title, String reason) {
        owe(org, "unusable", title, reason, group.place() + ":" + today());
    }

    /** A group is no more, or the robot is not in it. */
    void gone(OrgId org, DingTalkAddress group, String title, String reason) {
        owe(org, "gone", title, reason, group.place() + ":" + clock.instant());
    }

    /** Contents were refused and said in plain words, those of such a note maybe among them; told once for each reason. */
    void refused(OrgId org, DingTalkFailure why) {
        owe(org, "refused", "", why.reason(), why.code() + ":" + today());
    }

    /** Interactive cards are refused; told once for each template and reason. */
    void cards(OrgId org, String template, DingTalkFailure why) {
        owe(org, "cards", "", why.reason(), template + ":" + why.code());
    }

    /** DingTalk does not say who somebody is; told once for each reason. */
    public void nameless(OrgId org, String nick, DingTalkFailure why) {
        owe(org, "nameless", nick, why.reason(), why.code());
    }

    /** DingTalk holds back what people say because the month's quota is used up. */
    public void deaf(OrgId org, String code) {
        owe(org, "deaf", "", code, ":" + today());
    }

    /** The quota does not last; told once a month and level. */
    public void quota(OrgId org, Billed billed, String level, LocalDate month, LocalDate end) {
        owe(org, "quota", String.valueOf(end), billed.word(), billed + ":" + level + ":" + month, endOf(month));
    }

    /** The quota is used up; told once a month. */
    public void over(OrgId org, Billed billed, LocalDate month) {
        owe(org, "over", "", billed.word(), billed + ":" + month, endOf(month));
    }

    /** What the edition is enough for, told once when there is an admin. */
    public void estimate(OrgId org, long people) {
        owe(org, "estimate", String.valueOf(people), "", "");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Of a month's quota nobody has to hear in the next. */
    private static Instant endOf(LocalDate month) {
        return month.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private void owe(OrgId org, String what, String about, String reason, String once) {
        owe(org, what, about, reason, once, null);
    }

    private void owe(OrgId org, String what, String about, String reason, String once, @Nullable Instant expires) {
        arrivals.admins(org)
                .forEach(admin -> transaction.executeWithoutResult(status -> outbox.toMember(
                        org,
                        admin,
                        new Announcement(
                                KIND,
                                Map.of(WHAT, what, ABOUT, about, REASON, reason),
                                Announcement.Priority.ASKED_FOR,
                                KIND + ":" + what + ":" + once + ":" + admin,
                                clock.instant(),
                                expires))));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Text reason = Text.code(payload.getOrDefault(REASON, ""));
        return Optional.of(Card.of(
                switch (payload.getOrDefault(WHAT, "")) {
                    case "unusable" -> Text.of("dingtalk.trouble.unusable", reason, group(payload));
                    case "gone" -> Text.of("dingtalk.trouble.gone", reason, group(payload));
                    case "quota" ->
                        Text.of(
                                "dingtalk.trouble.quota." + billed(payload),
                                LocalDate.parse(payload.getOrDefault(ABOUT, "")));
                    case "over" -> Text.of("dingtalk.trouble.over." + billed(payload));
                    case "estimate" ->
                        Text.of(
                                "dingtalk.trouble.estimate",
                                settings.monthlyPushes(),
                                settings.monthlyCalls(),
                                payload.getOrDefault(ABOUT, ""));
                    case "cards" -> Text.of("dingtalk.trouble.cards", reason, Text.code("Card.Instance.Write"));
                    case "nameless" -> Text.of("dingtalk.trouble.nameless", payload.getOrDefault(ABOUT, ""), reason);
                    case "deaf" -> Text.of("dingtalk.trouble.deaf", reason);
                    default -> Text.of("dingtalk.trouble.refused", reason);
                }));
    }

    /** What was owed before the two were told apart was of calls, by its words. */
    private static String billed(Map<String, String> payload) {
        String billed = payload.getOrDefault(REASON, "");
        return billed.isEmpty() ? Billed.CALLS.word() : billed;
    }

    private static Text group(Map<String, String> payload) {
        String title = payload.getOrDefault(ABOUT, "");
        return title.isEmpty() ? Text.of("dingtalk.group.some") : Text.of("dingtalk.group.named", title);
    }
}
