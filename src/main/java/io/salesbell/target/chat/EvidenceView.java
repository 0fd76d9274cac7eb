package io.salesbell.target.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Evidence;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import io.salesbell.target.MetricText;
import io.salesbell.target.PeriodWords;
import io.salesbell.team.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The records behind a number, newest first, each with what it adds. */
@Component
class EvidenceView {
    private static final int SHOWN = 20;
    private static final Pattern ASKED_BACK = Pattern.compile("\\s*(?:sure|确认)\\s*[:：]\\s*\\S+");
    private static final int MOST = 10_000;

    private final MetricText texts;

    EvidenceView(MetricText texts) {
        this.texts = texts;
    }

    /** A page of them, the first is 1; {@code whose} is what the command line says after the period. */
    Card of(Member member, Metric metric, Period period, LocalDate today, int page, String whose) {
        OrgId org = member.org();
        Map<MemberId, Measure> measures = metric.measure(org, List.of(member.id()), period);
        Measure measure = measures.get(member.id());
        BigDecimal value = measure == null ? null : measure.value();
        List<Evidence> records = metric.evidence(org, member.id(), period, MOST);
        Text title = MetricText.title(metric.key());
        Card.Builder card = Card.titled(
                "target.why.title",
                member.name(),
                title,
                PeriodWords.title(period, today),
                texts.value(org, metric.key(), value));
        if (records.isEmpty()) {
            card.say("target.why.nothing");
        } else {
            card.block(table(
                    org,
                    metric,
                    records.stream().skip((page - 1L) * SHOWN).limit(SHOWN).toList()));
        }
        int left = records.size() - page * SHOWN;
        if (left > 0) {
            card.note("target.why.more", left);
        }
        card.note("target.why.formula", Text.of("metric." + metric.key() + ".formula"));
        Optional<String> word = PeriodWords.word(period, today);
        if (left > 0 && word.isPresent()) {
            String line = "why " + metric.key() + " " + word.get() + whose + " page: " + (page + 1);
            card.buttons(Button.of("target.button.more", line));
        }
        return card.build();
    }

    private Card.Table table(OrgId org, Metric metric, List<Evidence> records) {
        List<Text> header = List.of(
                Text.of("target.column.record"),
                Text.of("target.column.day"),
                Text.of("target.column.customer"),
                Text.of("target.column.adds"),
                Text.of("target.column.typed"));
        List<List<Text>> rows = records.stream()
                .map(record -> List.of(
                        Text.verbatim(record.ref()),
                        Text.from(record.day()),
                        Text.verbatim(record.customer()),
                        adds(org, metric, record.adds() == null ? BigDecimal.ONE : record.adds()),
                        line(record)))
                .toList();
        return new Card.Table(header, rows, List.of(3));
    }

    /** As typed, without what a button adds to a line that was asked about. */
    private static Text line(Evidence record) {
        String typed = ASKED_BACK.matcher(record.typed()).replaceAll("").strip();
        return record.link() == null ? Text.verbatim(typed) : new Text.Linked(typed, record.link());
    }

    /** Of a ratio, a record is one that counts for it or one that does not. */
    private Text adds(OrgId org, Metric metric, BigDecimal adds) {
        if (metric.unit() == Metric.Unit.PERCENT) {
            return Text.of(adds.signum() > 0 ? "target.why.for" : "target.why.against");
        }
        return Text.of("target.why.adds", texts.value(org, metric.key(), adds));
    }
}
