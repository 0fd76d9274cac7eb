package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadLists;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Organizations;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The leads at hand, pasted one a line. */
@Component
class LeadsStep implements SetupStep {
    private final LeadLists leads;
    private final Teams teams;
    private final Organizations organizations;

    LeadsStep(LeadLists leads, Teams teams, Organizations organizations) {
        this.leads = leads;
        this.teams = teams;
        this.organizations = organizations;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        Set<MemberId> people = teams.membersOf(team.org(), team.id(), organizations.today(team.org())).stream()
                .map(Member::id)
                .collect(Collectors.toUnmodifiableSet());
        long open = leads.open(new LeadLists.Asked(team.org(), people, speaker.zone(), 1), null)
                .total();
        return open > 0
                ? new State(
                        true,
                        Text.of("intake.start.leads", open),
                        List.of(Button.of("intake.start.leads.show", "leads team: " + team.key())))
                : new State(false, Text.of("intake.start.leads.none"), List.of());
    }
}
