package io.salesbell.activity;

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
                    next_step, cast(next_at as timestamptz), cast(tags as text[]), backdated,
                    cast(occurred_at as timestamptz), cast(occurred_on as date), zone, source, typed, link, 0
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as v(org_id, id, number,
                    customer_id, lead_id, member_id, team_id, note, need, contact_name, next_step, next_at, tags,
                    backdated, occurred_at, occurred_on, zone, source, typed, link)
                """;
    }

    @Override
    public List<Object> parameters(List<Visit> visits) {
        return List.of(
                RowKind.ids(visits, visit -> visit.org().value()),
                RowKind.ids(visits, Visit::id),
                visits.stream().map(visit -> visit.ref().number()).toArray(Long[]::new),
                RowKind.ids(visits, Visit::customerId),
                RowKind.ids(visits, Visit::leadId),
                RowKind.ids(visits, visit -> visit.member().value()),
                RowKind.ids(visits, VisitKind::team),
                RowKind.texts(visits, Visit::note),
                RowKind.texts(visits, Visit::need),
                RowKind.texts(visits, Visit::contactName),
                RowKind.texts(visits, Visit::nextStep),
                RowKind.texts(visits, VisitKind::nextAt),
                RowKind.texts(visits, VisitKind::tags),
                visits.stream().map(Visit::isBackdated).toArray(Boolean[]::new),
                RowKind.texts(visits, visit -> visit.occurredAt().toString()),
                RowKind.texts(visits, visit -> visit.occurredOn().toString()),
                RowKind.texts(visits, Visit::zone),
                RowKind.texts(visits, Visit::source),
                RowKind.texts(visits, Visit::typed),
                RowKind.texts(visits, Visit::link));
    }

    private static @Nullable UUID team(Visit visit) {
        TeamId team = visit.team();
        return team == null ? null : team.value();
    }

    private static @Nullable String nextAt(Visit visit) {
        Instant at = visit.nextAt();
        return at == null ? null : at.toString();
    }

    /** As PostgreSQL writes an array. */
    private static String tags(Visit visit) {
        StringBuilder array = new StringBuilder("{");
        for (String tag : visit.tags()) {
            array.append(array.length() == 1 ? "" : ",").append('"');
            array.append(tag.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
        }
        return array.append('}').toString();
    }
}
