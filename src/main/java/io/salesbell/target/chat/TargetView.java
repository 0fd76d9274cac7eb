package io.salesbell.target.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.target.MetricText;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.Progress;
import io.salesbell.target.TargetChange;
import io.salesbell.target.TargetSetting;
import io.salesbell.target.TargetSubject;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Targets as people see them: how far one is, and what a change would do. */
@Component
class TargetView {
    private final Progress progress;
    private final MetricText texts;
    private final Members members;
    private final Teams teams;

    TargetView(Progress progress, MetricText texts, Members members, Teams teams) {
        this.progress = progress;
        this.texts = texts;
        this.members = members;
        this.teams = teams;
    }

    /** The targets of the period named, each worked out for it; those in force where none is named. */
    Card of(Member member, Optional<Period> named, LocalDate today) {
        List<Progress.Line> lines =
                lines(member.org(), List.of(member), named, today).getOrDefault(member.id(), List.of());
        if (lines.isEmpty()) {
            return Card.of(Text.of("target.none", member.name()));
        }
        List<List<Text>> rows = lines.stream()
                .map(line -> List.of(
                        MetricText.title(line.metric()),
                        PeriodWords.title(line.period(), today),
                        texts.value(member.org(), line.metric(), line.target()),
                        texts.value(member.org(), line.metric(), line.actual()),
                        MetricText.percent(line.attainment())))
                .toList();
        return Card.titled("target.title", member.name())
                .block(new Card.Table(
                        header(
                                "target.column.metric",
                                "target.column.period",
                                "target.column.target",
                                "target.column.actual",
                                "target.column.attainment"),
                        rows,
                        List.of(2, 3, 4)))
                .build();
    }

    private Map<MemberId, List<Progress.Line>> lines(
            OrgId org, List<Member> people, Optional<Period> named, LocalDate today) {
        List<MemberId> ids = people.stream().map(Member::id).toList();
        return named.map(period -> progress.of(org, ids, period)).orElseGet(() -> progress.of(org, ids, today));
    }

    /** One row a person, all their targets in it. */
    Card ofPeople(OrgId org, List<Member> people, Optional<Period> named, LocalDate today) {
        Map<MemberId, List<Progress.Line>> all = lines(org, people, named, today);
        List<List<Text>> rows = people.stream()
                .map(member -> List.of(
                        Text.person(member.id(), member.name()),
                        Text.joined(
                                " · ",
                                all.getOrDefault(member.id(), List.of()).stream()
                                        .map(line -> Text.of(
                                                "target.way",
                                                MetricText.title(line.metric()),
                                                texts.value(org, line.metric(), line.actual()),
                                                texts.value(org, line.metric(), line.target())))
                                        .toList())))
                .toList();
        Card.Builder card = Card.titled("target.team-title");
        named.ifPresent(period -> card.say("target.of-period", PeriodWords.title(period, today)));
        return card.block(new Card.Table(header("target.column.person", "target.column.targets"), rows, List.of()))
                .build();
    }

    /** What would change, to be confirmed. */
    Card.Builder before(
            IncomingCommand command, List<TargetChange> changes, List<TargetSetting.Wanted> asked, boolean nothing) {
        Card.Builder card = Card.titled("target.change.title").block(table(command.org(), changes));
        if (nothing) {
            return card.note("target.change.nothing");
        }
        return card.note("target.change.unconfirmed")
                .menu(List.of(Button.of("target.button.confirm", confirmed(command, asked))
                        .primary()));
    }

    /** What was changed; with the way back while a higher target has not begun. */
    Card.Builder after(IncomingCommand command, List<TargetChange> changes, LocalDate today) {
        Card.Builder card = Card.titled("target.change.done").block(table(command.org(), changes));
        List<TargetSetting.Wanted> before = changes.stream()
                .filter(change -> change.from().isAfter(today))
                .flatMap(change -> change.before() == null || change.beforePer() == null
                        ? Stream.empty()
                        : Stream.of(new TargetSetting.Wanted(change.metric(), change.before(), change.beforePer())))
                .distinct()
                .toList();
        boolean plain =
                before.stream().map(TargetSetting.Wanted::metric).distinct().count() == before.size();
        return before.isEmpty() || !plain
                ? card
                : card.note("target.change.way-back")
                        .buttons(Button.of("target.button.withdraw", confirmed(command, before)));
    }

    private static String confirmed(IncomingCommand command, List<TargetSetting.Wanted> asked) {
        String who = command.has("team")
                ? "team "
                : command.person("person").map(id -> "@" + id + " ").orElse("");
        String targets = asked.stream().map(TargetView::typed).collect(Collectors.joining(", "));
        return "target " + who + targets + ", confirm: yes";
    }

    private Card.Table table(OrgId org, List<TargetChange> changes) {
        List<List<Text>> rows = changes.stream()
                .map(change -> List.of(
                        subject(org, change.subject()),
                        MetricText.title(change.metric()),
                        before(org, change),
                        texts.target(org, change.metric(), change.after(), change.per()),
                        Text.from(change.from())))
                .toList();
        return new Card.Table(
                header(
                        "target.column.whom",
                        "target.column.metric",
                        "target.column.before",
                        "target.column.after",
                        "target.column.from"),
                rows,
                List.of(2, 3));
    }

    private Text before(OrgId org, TargetChange change) {
        Period.Kind per = change.beforePer();
        return change.before() == null || per == null
                ? Text.of("target.change.first")
                : texts.target(org, change.metric(), change.before(), per);
    }

    private Text subject(OrgId org, TargetSubject subject) {
        return switch (subject.kind()) {
            case ORGANIZATION -> Text.of("target.everybody");
            case TEAM -> Text.verbatim(teams.get(org, new TeamId(subject.id())).name());
            case MEMBER -> {
                Member member = members.get(org, new MemberId(subject.id()));
                yield Text.person(member.id(), member.name());
            }
        };
    }

    private static String typed(TargetSetting.Wanted wanted) {
        return wanted.metric() + " " + wanted.value().stripTrailingZeros().toPlainString() + "/"
                + wanted.per().name().toLowerCase(Locale.ROOT);
    }

    private static List<Text> header(String... keys) {
        return List.of(keys).stream().map(key -> Text.of(key)).toList();
    }
}
