package io.salesbell.customer;

import io.salesbell.commit.JointReading;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** How it stands with a known customer just before somebody records something of it, in one statement. */
@Service
public class CustomerStanding {
    private static final int MONTHS_UNTIL_NEW_AGAIN = 12;

    private final JointReading reading;
    private final StandingKind kind;
    private final CustomerOwners owners;
    private final CustomerTurns turns;

    CustomerStanding(JointReading reading, StandingKind kind, CustomerOwners owners, CustomerTurns turns) {
        this.reading = reading;
        this.kind = kind;
        this.owners = owners;
        this.turns = turns;
    }

    /**
     * The customer; whether a visit then is one to a new customer: nobody in the organization had a visit, follow-up,
     * lead or deal in the twelve months before that day, and it is the day's first visit to be recorded; whose the customer is; and
     * the member's own open lead with it; and which of the customers that are one today carries the very name, under
     * which a record is kept so that undoing a merge takes it along.
     */
    public record Standing(
            Customer customer, boolean newCustomer, Optional<MemberId> owner, Optional<UUID> ownLead, UUID typedId) {}

    /** The same, where it is new behind whoever is just about to make its acquaintance, too. */
    public Optional<Standing> inTurn(Actor actor, String name, LocalDate day) {
        Optional<Standing> known = of(actor, name, day);
        if (known.isPresent() && !known.get().newCustomer()) {
            return known;
        }
        turns.take(actor.org(), name);
        known.ifPresent(standing -> turns.take(actor.org(), standing.customer()));
        return of(actor, name, day);
    }

    /** Empty when the name, as typed, is nobody's yet. */
    public Optional<Standing> of(Actor actor, String name, LocalDate day) {
        return reading.read(
                kind,
                new StandingKind.Asked(
                        actor,
                        NameKey.of(CustomerName.of(name)),
                        day.minusMonths(MONTHS_UNTIL_NEW_AGAIN),
                        day,
                        owners.yearAgo(actor.org())));
    }
}
