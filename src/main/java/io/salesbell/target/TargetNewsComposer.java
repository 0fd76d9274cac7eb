package io.salesbell.target;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.target.TargetNewsRows.Amount;
import io.salesbell.target.TargetNewsRows.News;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes to a member what became of their targets: from what they last knew to what holds now, and what comes later
 * where that is another. Leaves out what is as it was, what was changed by a later message's news, and what does not
 * reach them because a nearer target holds.
 */
@Component
class TargetNewsComposer implements MessageComposer {
    private static final String MEMBER = "member";

    private final TargetNewsRows news;
    private final TargetRows rows;
    private final Members members;
    private final MetricText texts;
    private final Clock clock;

    TargetNewsComposer(TargetNewsRows news, TargetRows rows, Members members, MetricText texts, Clock clock) {
        this.news = news;
        this.rows = rows;
        this.members = members;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return TargetNews.MESSAGE;
    }

    @Override
    public Set<String> reader() {
        return Set.of(MEMBER);
    }

    @Override
    public boolean isStanding() {
        return true;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        MemberId id = MemberId.of(Objects.requireNonNull(payload.get(MEMBER)));
        List<News> all = news.of(org, id, Objects.requireNonNull(payload.get("batch")));
        Member member = members.get(org, id);
        List<Text> lines = new ArrayList<>();
        @Nullable MemberId by = null;
        for (News one : all) {
            if (lines.addAll(lines(member, one)) && one.by() != null) {
                by = new MemberId(one.by());
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = Optional.ofNullable(by)
                .flatMap(who -> members.find(org, who))
                .map(who -> Card.saying("target.news.by", Text.person(who.id(), who.name())))
                .orElseGet(() -> Card.saying("target.news.system"));
        lines.forEach(line -> card.block(new Card.Paragraph(line)));
        return Optional.of(card.note("target.news.see").build());
    }

    /** What holds today against what was known, then what holds from the last change's day on against today. */
    private List<Text> lines(Member member, News one) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), member.zone());
        LocalDate since = one.since();
        Optional<DatedTarget> later = inForce(member, one.metric(), since)
                .filter(target -> one.takenBack() || target.from().equals(since));
        if (later.isEmpty()) {
            return one.takenBack() ? gone(member, one) : List.of();
        }
        List<Text> lines = new ArrayList<>();
        @Nullable Amount known = one.before();
        Optional<DatedTarget> now = since.isAfter(today) ? inForce(member, one.metric(), today) : later;
        if (now.isPresent() && isNews(known, now.get())) {
            LocalDate from =
                    one.takenBack() && !since.isAfter(today) ? since : now.get().from();
            lines.add(line(member.org(), one.metric(), known, now.get(), from));
            known = new Amount(now.get().value(), now.get().per());
        }
        if (since.isAfter(today) && isNews(known, later.get())) {
            lines.add(line(member.org(), one.metric(), known, later.get(), since));
        }
        return lines;
    }

    private List<Text> gone(Member member, News one) {
        Amount before = one.before();
        return before == null
                ? List.of()
                : List.of(Text.of(
                        "target.news.gone",
                        MetricText.title(one.metric()),
                        texts.target(member.org(), one.metric(), before.value(), before.per()),
                        one.since()));
    }

    private static boolean isNews(@Nullable Amount known, DatedTarget target) {
        return known == null || !known.isThatOf(target);
    }

    private Optional<DatedTarget> inForce(Member member, String metric, LocalDate day) {
        return DatedTarget.inForce(
                rows.holding(member.org(), member.id().value(), List.of(metric), day, day)
                        .of(metric),
                day);
    }

    private Text line(OrgId org, String metric, @Nullable Amount before, DatedTarget target, LocalDate from) {
        Text title = MetricText.title(metric);
        Text after = texts.target(org, metric, target.value(), target.per());
        return before == null
                ? Text.of("target.news.first", title, after, from)
                : Text.of(
                        "target.news.changed",
                        title,
                        texts.target(org, metric, before.value(), before.per()),
                        after,
                        from);
    }
}
