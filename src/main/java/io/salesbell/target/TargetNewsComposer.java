package io.salesbell.target;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Members;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to a member what was changed of their targets; leaves out what was changed again since, and what does not reach
 * them because a nearer target holds.
 */
@Component
class TargetNewsComposer implements MessageComposer {
    private final TargetRows rows;
    private final Members members;
    private final MetricText texts;

    TargetNewsComposer(TargetRows rows, Members members, MetricText texts) {
        this.rows = rows;
        this.members = members;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return TargetNews.MESSAGE;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        List<Text> lines = List.of(value(payload, "metrics").split(",")).stream()
                .flatMap(metric -> line(org, metric, payload).stream())
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = members.find(org, MemberId.of(value(payload, "by")))
                .map(by -> Card.saying("target.news.by", Text.person(by.id(), by.name())))
                .orElseGet(() -> Card.saying("target.news.system"));
        lines.forEach(line -> card.block(new Card.Paragraph(line)));
        return Optional.of(card.note("target.news.see").build());
    }

    private Optional<Text> line(OrgId org, String metric, Map<String, String> payload) {
        LocalDate since = LocalDate.parse(value(payload, "since " + metric));
        Amount to = Amount.read(value(payload, "to " + metric));
        UUID member = UUID.fromString(value(payload, "member"));
        boolean holds = DatedTarget.inForce(
                        rows.holding(org, member, List.of(metric), since, since).of(metric), since)
                .filter(target -> target.from().equals(since) && to.isThatOf(target))
                .isPresent();
        if (!holds) {
            return Optional.empty();
        }
        Text title = MetricText.title(metric);
        Text after = texts.target(org, metric, to.value(), to.per());
        @Nullable String from = payload.get("from " + metric);
        if (from == null) {
            return Optional.of(Text.of("target.news.first", title, after, since));
        }
        Amount before = Amount.read(from);
        return Optional.of(Text.of(
                "target.news.changed", title, texts.target(org, metric, before.value(), before.per()), after, since));
    }

    private static String value(Map<String, String> payload, String name) {
        return payload.getOrDefault(name, "");
    }

    /** So much in each period, as the journal keeps it: {@code 20/WEEK}. */
    private record Amount(BigDecimal value, Period.Kind per) {
        private static Amount read(String text) {
            int slash = text.indexOf('/');
            return new Amount(new BigDecimal(text.substring(0, slash)), Period.Kind.valueOf(text.substring(slash + 1)));
        }

        private boolean isThatOf(DatedTarget target) {
            return target.value().compareTo(value) == 0 && target.per() == per;
        }
    }
}
