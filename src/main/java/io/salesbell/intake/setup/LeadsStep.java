package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leads at hand, pasted one a line. */
@Component
class LeadsStep implements SetupStep {
    private final JdbcClient jdbc;

    LeadsStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        int open = jdbc.sql("""
                select count(*) from current_lead l join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id
                where l.org_id = ? and l.state = 'open' and a.ended_at is null and a.team_id = ?
                """)
                .params(team.org().value(), team.id().value())
                .query(Integer.class)
                .single();
        return open > 0
                ? new State(
                        true,
                        Text.of("intake.start.leads", open),
                        List.of(Button.of("intake.start.leads.show", "leads")))
                : new State(false, Text.of("intake.start.leads.none"), List.of());
    }
}
