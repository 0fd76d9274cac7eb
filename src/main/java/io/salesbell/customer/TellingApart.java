package io.salesbell.customer;

import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that two customers with resembling names are two, so that nobody is asked again. */
@Service
public class TellingApart {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TellingApart(JdbcClient jdbc, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void tellApart(Actor actor, Customer one, Customer other) {
        if (one.id().equals(other.id())) {
            throw new UserMistake("customer.merge.same", one.name());
        }
        Instant now = clock.instant();
        int added = jdbc.sql("""
                insert into customer_distinct (org_id, customer_id, other_id, member_id, at)
                values (:org, least(cast(:one as uuid), cast(:other as uuid)),
                    greatest(cast(:one as uuid), cast(:other as uuid)), :by, :at)
                on conflict do nothing
                """)
                .param("org", actor.org().value())
                .param("one", one.id())
                .param("other", other.id())
                .param("by", actor.member().value())
                .param("at", Timestamp.from(now))
                .update();
        UUID subject = one.id();
        if (added == 1) {
            journal.append(
                    new Change(actor, now, "customer.told-apart", "customer", subject, Map.of("other", other.id())));
            events.publishEvent(new CustomersToldApart(actor, one, other));
        }
    }
}
