package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.target.Targets;
import io.salesbell.team.Member;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many visits a week the team aims for. */
@Component
class TargetStep implements SetupStep {
    private static final String VISITS = "visits";

    private final Targets targets;
    private final Teams teams;
    private final Clock clock;

    TargetStep(Targets targets, Teams teams, Clock clock) {
        this.targets = targets;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), speaker.zone());
        List<MemberId> people = teams.membersOf(team.org(), team.id(), today).stream()
                .map(Member::id)
                .toList();
        Period week = Period.of(Period.Kind.WEEK, today);
        boolean done = !targets.of(team.org(), people, VISITS, week).isEmpty();
        List<Button> buttons = Stream.of("5", "10", "20")
                .map(count -> Button.of(Text.verbatim(count), "target team visits " + count + ", confirm: yes"))
                .toList();
        return new State(done, Text.of(done ? "intake.start.target" : "intake.start.target.none"), buttons);
    }
}
