package io.salesbell.target.metric;

import io.salesbell.commit.Columns;
import io.salesbell.commit.ReadKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How many records of a view members have in a period: those of any number of members in one statement. */
final class CountKind implements ReadKind<CountKind.Asked, Measure> {
    private final String sql;

    CountKind(String view) {
        this.sql = """
                select q.place, (select count(*) from %s r where r.org_id = q.org and r.member_id = q.member
                    and r.occurred_on between q.first and q.last)
                from rows from (json_to_recordset(cast(? as json)) as (org uuid, member uuid, first date, last date))
                    with ordinality as q(org, member, first, last, place)
                """.formatted(view);
    }

    /** A member's records of a period. */
    record Asked(OrgId org, MemberId member, Period period) {}

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public List<Object> parameters(List<Asked> questions) {
        return List.of(Columns.json(
                questions,
                (columns, asked) -> columns.with("org", asked.org().value())
                        .with("member", asked.member().value())
                        .with("first", asked.period().from().toString())
                        .with("last", asked.period().to().toString())));
    }

    @Override
    public Measure answer(ResultSet row) throws SQLException {
        return new Measure(row.getBigDecimal(2));
    }
}
