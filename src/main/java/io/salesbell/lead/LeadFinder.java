package io.salesbell.lead;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Which;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out which lead is meant, or asks with buttons. */
@Component
class LeadFinder {
    private static final int MOST_CUSTOMERS = 20;
    private static final int MOST_CHOICES = 8;
    private static final int DEPTH = 20;

    private final LeadRows rows;
    private final JdbcClient jdbc;
    private final Customers customers;
    private final RecentChanges changes;

    LeadFinder(LeadRows rows, JdbcClient jdbc, Customers customers, RecentChanges changes) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.customers = customers;
        this.changes = changes;
    }

    Lead find(Speaker speaker, Which which, String typed) {
        if (which instanceof Which.Numbered numbered) {
            return numbered(speaker, numbered, typed);
        }
        if (which instanceof Which.Named named) {
            return named(speaker, named.name(), typed);
        }
        return changes.subjects(speaker.org(), speaker.member(), Set.of(RecordKind.LEAD.subject()), DEPTH).stream()
                .map(RecentChanges.Subject::id)
                .distinct()
                .flatMap(id -> rows.findByOrgIdAndId(speaker.org().value(), id).stream())
                .filter(lead -> !lead.isVoided())
                .findFirst()
                .orElseThrow(() -> new UserMistake("lead.find.no-last"));
    }

    /** By its number; what looks like another record's may be the start of a name: B2 of B2 Systems. */
    private Lead numbered(Speaker speaker, Which.Numbered which, String typed) {
        OrgId org = speaker.org();
        if (!which.kind().isEmpty() && !which.kind().equals("L")) {
            if (hits(speaker, customers.starting(org, which.asTyped(), MOST_CUSTOMERS))
                    .isEmpty()) {
                throw new UserMistake("lead.find.not-a-lead", which.asTyped());
            }
            return named(speaker, which.asTyped(), typed);
        }
        return jdbc.sql("select id from current_lead where org_id = ? and number = ?")
                .params(org.value(), which.number())
                .query(UUID.class)
                .optional()
                .flatMap(id -> rows.findByOrgIdAndId(org.value(), id))
                .orElseThrow(() -> new UserMistake("lead.find.no-number", "L" + which.number()));
    }

    private Lead named(Speaker speaker, String name, String typed) {
        List<Customer> named =
                customers.named(speaker.org(), name).map(List::of).orElseGet(List::of);
        List<Hit> exact = hits(speaker, named);
        List<Hit> hits =
                exact.isEmpty() ? hits(speaker, customers.starting(speaker.org(), name, MOST_CUSTOMERS)) : exact;
        List<Hit> best = hits.isEmpty()
                ? List.of()
                : hits.stream().filter(hit -> hit.rank() == hits.get(0).rank()).toList();
        if (best.isEmpty()) {
            throw nothing(name, named);
        }
        if (exact.isEmpty() && !named.isEmpty()) {
            throw ofAnother(name, hits, typed);
        }
        if (best.size() > 1 && best.get(0).rank() < Hit.CLOSED) {
            throw several(name, best, typed);
        }
        return rows.findByOrgIdAndId(speaker.org().value(), best.get(0).id()).orElseThrow();
    }

    private List<Hit> hits(Speaker speaker, List<Customer> among) {
        if (among.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select l.id, l.number, c.name, coalesce(m.name, '') as owner,
                            case when l.state not in ('open', 'parked') then 2
                                when a.member_id = :me then 0 else 1 end as rank
                        from current_lead l
                        join customer o on o.org_id = l.org_id and o.id = l.customer_id
                        join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                        left join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                        left join member m on m.org_id = a.org_id and m.id = a.member_id
                        where l.org_id = :org and o.canonical_id = any(:customers)
                        order by rank, l.last_touch_at desc, l.id desc
                        """)
                .param("me", speaker.member().value())
                .param("org", speaker.org().value())
                .param("customers", among.stream().map(Customer::id).toArray(UUID[]::new))
                .query((row, index) -> new Hit(
                        row.getObject("id", UUID.class),
                        "L" + row.getLong("number"),
                        row.getString("name"),
                        row.getString("owner"),
                        row.getInt("rank")))
                .list();
    }

    private static UserMistake nothing(String name, List<Customer> known) {
        String key = known.isEmpty() ? "lead.find.no-customer" : "lead.find.no-lead";
        return new UserMistake(
                Text.of(key, name), List.of(Button.of(Text.of("lead.button.create", name), "lead new " + name)));
    }

    /** A customer that is known by this very name has no lead, but one whose name goes on from it does. */
    private static UserMistake ofAnother(String name, List<Hit> hits, String typed) {
        List<Button> choices = Stream.concat(
                        hits.stream()
                                .filter(hit -> hit.rank() < Hit.CLOSED)
                                .limit(MOST_CHOICES)
                                .map(hit -> choice(name, hit, typed)),
                        Stream.of(Button.of(Text.of("lead.button.create", name), "lead new " + name)))
                .toList();
        return new UserMistake(Text.of("lead.find.no-lead", name), choices);
    }

    private static Button choice(String name, Hit hit, String typed) {
        return Button.of(
                Text.of("lead.find.choice", hit.customer(), hit.ref(), hit.owner()), inPlace(typed, name, hit.ref()));
    }

    private static UserMistake several(String name, List<Hit> hits, String typed) {
        List<Button> choices = hits.stream()
                .limit(MOST_CHOICES)
                .map(hit -> choice(name, hit, typed))
                .toList();
        return new UserMistake(Text.of("lead.find.several", name), choices);
    }

    private static String inPlace(String typed, String name, String ref) {
        return place(typed, name)
                .map(index -> typed.substring(0, index) + ref + " " + typed.substring(index + name.length()))
                .map(String::strip)
                .orElse("lead " + ref);
    }

    /** Where the lead is named: behind its own word, or else first, as a customer of that name may stand before it. */
    private static Optional<Integer> place(String typed, String name) {
        Matcher option = Pattern.compile("(?i:lead|线索)\\s*[:：]\\s*" + Pattern.quote(name))
                .matcher(typed);
        return option.results()
                .map(MatchResult::end)
                .map(end -> end - name.length())
                .reduce((one, later) -> later)
                .or(() -> Optional.of(typed.indexOf(name)).filter(index -> index >= 0));
    }

    private record Hit(UUID id, String ref, String customer, String owner, int rank) {
        static final int CLOSED = 2;
    }
}
