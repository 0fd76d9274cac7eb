package io.salesbell.activity;

import io.salesbell.commit.Columns;
import io.salesbell.commit.RowKind;
import io.salesbell.shared.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Visits as they are written first: those of any number of people in one statement. */
@Component
class VisitKind implements RowKind<Visit> {
    private static final int FIRST = 10;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public String sql() {
        return """
                insert into visit (org_id, id, number, customer_id, lead_id, member_id, team_id, note, need, contact_name,
                    next_step, next_at, tags, backdated, occurred_at, occurred_on, zone, source, typed, link, version)
                select org_id, id, number, customer_id, lead_id, member_id, team_id, note, need, contact_name,
                    next_step, next_at, tags, backdated, occurred_at, occurred_on, zone, source, typed, link, 0
                from json_to_recordset(cast(? as json)) as v(org_id uuid, id uuid, number bigint, customer_id uuid,
                    lead_id uuid, member_id uuid, team_id uuid, note text, need text, contact_name text, next_step text,
                    next_at timestamptz, tags text[], backdated boolean, occurred_at timestamptz, occurred_on date,
                    zone text, source text, typed text, link text)
                """;
    }

    @Override
    public List<Object> parameters(List<Visit> visits) {
        return List.of(Columns.json(visits, VisitKind::columns));
    }

    private static void columns(Columns columns, Visit visit) {
        columns.with("org_id", visit.org().value())
                .with("id", visit.id())
                .with("number", visit.ref().number())
                .with("customer_id", visit.customerId())
                .with("lead_id", visit.leadId())
                .with("member_id", visit.member().value())
                .with("team_id", team(visit))
                .with("note", visit.note())
                .with("need", visit.need())
                .with("contact_name", visit.contactName())
                .with("next_step", visit.nextStep())
                .with("next_at", nextAt(visit))
                .with("tags", visit.tags())
                .with("backdated", visit.isBackdated())
                .with("occurred_at", visit.occurredAt().toString())
                .with("occurred_on", visit.occurredOn().toString())
                .with("zone", visit.zone())
                .with("source", visit.source())
                .with("typed", visit.typed())
                .with("link", visit.link());
    }

    private static @Nullable UUID team(Visit visit) {
        TeamId team = visit.team();
        return team == null ? null : team.value();
    }

    private static @Nullable String nextAt(Visit visit) {
        Instant at = visit.nextAt();
        return at == null ? null : at.toString();
    }
}
