package io.salesbell.reminder.rule;

import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.reminder.rule.StepsDue.Due;
import io.salesbell.reminder.rule.StepsDue.Subject;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that fell due while their owner's team had not been told of the bot: the reminder is given once it has, or once the
 * owner is in a team that has (product.md §9, §3: late rather than lost).
 */
@Component
class StepsWaiting implements Follower {
    private final JdbcClient jdbc;
    private final Introductions introductions;
    private final StepNews news;

    StepsWaiting(JdbcClient jdbc, Introductions introductions, StepNews news) {
        this.jdbc = jdbc;
        this.introductions = introductions;
        this.news = news;
    }

    private record Waiting(Due due, Instant dueAt) {}

    void keep(Due due, MemberId owner, Instant now) {
        jdbc.sql("""
                insert into step_waiting (org_id, id, subject, member_id, step_at, due_at)
                values (:org, :id, :subject, :member, :step, :due) on conflict do nothing
                """)
                .param("org", due.org().value())
                .param("id", due.id())
                .param("subject", due.subject().name())
                .param("member", owner.value())
                .param("step", Timestamp.from(due.at()))
                .param("due", Timestamp.from(now))
                .update();
    }

    @Override
    public String name() {
        return "steps-waiting";
    }

    @Override
    public Set<String> kinds() {
        return Set.of("team.introduced", "team.joined", "team.managed");
    }

    @Override
    public void on(Entry entry) {
        waiting(entry.org()).forEach(this::give);
    }

    private void give(Waiting waiting) {
        Due due = waiting.due();
        due.owner().filter(owner -> introductions.reaches(due.org(), owner)).ifPresent(owner -> {
            news.owe(due, owner, waiting.dueAt());
            jdbc.sql("delete from step_waiting where org_id = ? and id = ? and due_at = ?")
                    .params(due.org().value(), due.id(), Timestamp.from(waiting.dueAt()))
                    .update();
        });
    }

    private List<Waiting> waiting(OrgId org) {
        return jdbc.sql("select * from step_waiting where org_id = ? order by due_at, id for update skip locked")
                .param(org.value())
                .query(StepsWaiting::read)
                .list();
    }

    private static Waiting read(ResultSet row, int index) throws SQLException {
        Due due = new Due(
                new OrgId(row.getObject("org_id", UUID.class)),
                Subject.valueOf(row.getString("subject")),
                row.getObject("id", UUID.class),
                row.getTimestamp("step_at").toInstant(),
                Optional.of(new MemberId(row.getObject("member_id", UUID.class))));
        return new Waiting(due, row.getTimestamp("due_at").toInstant());
    }
}
