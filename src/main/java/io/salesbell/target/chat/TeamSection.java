package io.salesbell.target.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.target.MetricText;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.Progress;
import io.salesbell.team.Member;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A manager's people on the home page: how far each is with the first of their targets, who is furthest behind on top. */
@Component
class TeamSection implements HomeSection {
    private static final int ORDER = 30;
    private static final int MOST = 15;

    private final Teams teams;
    private final Progress progress;
    private final MetricText texts;
    private final Organizations organizations;
    private final Clock clock;

    TeamSection(Teams teams, Progress progress, MetricText texts, Organizations organizations, Clock clock) {
        this.teams = teams;
        this.progress = progress;
        this.texts = texts;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> show(Speaker speaker) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), speaker.zone());
        Map<MemberId, Member> people = people(speaker);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        Map<MemberId, List<Progress.Line>> lines = progress.of(speaker.org(), people.keySet(), today);
        List<Standing> behind = people.values().stream()
                .flatMap(member -> lines.getOrDefault(member.id(), List.of()).stream()
                        .limit(1)
                        .map(line -> new Standing(member, line)))
                .sorted(Comparator.comparing(Standing::percent)
                        .thenComparing(standing -> standing.member().name()))
                .toList();
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = Card.titled("target.home.team", people.size());
        behind.stream().limit(MOST).forEach(standing -> show(card, speaker, standing, today));
        if (behind.size() > MOST) {
            card.note("target.home.team.more", behind.size() - MOST);
        }
        return Optional.of(card.build());
    }

    /** One of the people with the first of their targets. */
    private record Standing(Member member, Progress.Line line) {
        BigDecimal percent() {
            return Optional.ofNullable(line.attainment()).orElse(BigDecimal.ZERO);
        }
    }

    private void show(Card.Builder card, Speaker speaker, Standing standing, LocalDate today) {
        Progress.Line line = standing.line();
        card.progress(
                Text.person(standing.member().id(), standing.member().name()),
                standing.percent(),
                Text.of(
                        "target.home.team.line",
                        MetricText.title(line.metric()),
                        texts.value(speaker.org(), line.metric(), line.actual()),
                        texts.value(speaker.org(), line.metric(), line.target()),
                        PeriodWords.title(line.period(), today)));
    }

    /** Everybody in the teams that the speaker manages and in all below, without the speaker. */
    private Map<MemberId, Member> people(Speaker speaker) {
        LocalDate today = organizations.today(speaker.org());
        Map<MemberId, Member> people = new LinkedHashMap<>();
        for (TeamId team : teams.managedBy(speaker.org(), speaker.member(), today)) {
            teams.membersOf(speaker.org(), team, today).forEach(member -> people.put(member.id(), member));
        }
        people.remove(speaker.member());
        return people;
    }
}
