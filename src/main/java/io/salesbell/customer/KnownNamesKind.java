package io.salesbell.customer;

import io.salesbell.commit.Columns;
import io.salesbell.commit.ReadKind;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which keys are those of known customers: those of any number of lines in one statement. */
@Component
class KnownNamesKind implements ReadKind<KnownNamesKind.Asked, Map<String, Boolean>> {

    /** The keys that a customer may have. */
    record Asked(OrgId org, List<String> keys) {}

    @Override
    public String sql() {
        return """
                select q.place, named.name_key, named.marked
                from rows from (json_to_recordset(cast(? as json)) as (org uuid, name_keys text[]))
                    with ordinality as q(org, name_keys, place)
                cross join lateral (select array_agg(name_key) as name_key, array_agg(marked) as marked from (
                    select name_key, name ~ '[,，、。；！]' as marked from customer
                        where org_id = q.org and name_key = any(q.name_keys)
                    union select name_key, name ~ '[,，、。；！]' from customer_alias
                        where org_id = q.org and name_key = any(q.name_keys)) known) named
                where named.name_key is not null
                """;
    }

    @Override
    public List<Object> parameters(List<Asked> questions) {
        return List.of(Columns.json(
                questions,
                (columns, asked) -> columns.with("org", asked.org().value()).with("name_keys", asked.keys())));
    }

    /** Those of the keys that are known, with whether the name has a comma or full stop of its own: elsewhere one ends the name. */
    @Override
    public Map<String, Boolean> answer(ResultSet row) throws SQLException {
        String[] keys = (String[]) row.getArray(2).getArray();
        Boolean[] marked = (Boolean[]) row.getArray(3).getArray();
        Map<String, Boolean> known = new HashMap<>();
        for (int index = 0; index < keys.length; index++) {
            known.merge(keys[index], marked[index], Boolean::logicalOr);
        }
        return known;
    }
}
