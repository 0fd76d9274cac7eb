package io.salesbell.customer;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Undoable;
import io.salesbell.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Undoes a merge or a renaming: by name for 30 days (product.md §2), as one's own last change for ten minutes. */
@Service
public class TakingBack implements Undoable {
    private static final Duration OPEN = Duration.ofDays(30);

    private final Customers customers;
    private final CustomerChanges changes;
    private final CustomerRights rights;
    private final Merging merging;
    private final Renaming renaming;
    private final Journal journal;
    private final Clock clock;

    TakingBack(
            Customers customers,
            CustomerChanges changes,
            CustomerRights rights,
            Merging merging,
            Renaming renaming,
            Journal journal,
            Clock clock) {
        this.customers = customers;
        this.changes = changes;
        this.rights = rights;
        this.merging = merging;
        this.renaming = renaming;
        this.journal = journal;
        this.clock = clock;
    }

    /** Undoes the newest merge or renaming of the customer that carries, or carried, this name; returns what it was. */
    @Transactional
    public CustomerChange byName(Speaker speaker, Actor actor, CustomerChange.Kind kind, String name) {
        CustomerChange change = customers
                .carrying(speaker.org(), name)
                .or(() -> customers.named(speaker.org(), name))
                .flatMap(customer -> changes.standing(speaker.org(), customer.id(), kind))
                .orElseThrow(() -> new UserMistake("customer.take-back.nothing", name));
        Instant now = clock.instant();
        if (change.at().plus(OPEN).isBefore(now)) {
            throw new UserMistake("customer.take-back.too-late", name, OPEN.toDays(), change.at());
        }
        boolean own = change.by().equals(speaker.member());
        if (!own
                && !speaker.may(Role.MANAGER)
                && !rights.mayChange(speaker, customers.current(speaker.org(), change.customer()))) {
            throw new UserMistake("customer.rename.not-yours", name);
        }
        takeBack(actor, change, now);
        return change;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(Merging.MERGED, Renaming.RENAMED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        UUID id = UUID.fromString(String.valueOf(step.payload().get("change")));
        return changes.standing(step.actor().org(), id).map(change -> {
            takeBack(step.actor(), change, step.now());
            return said(change);
        });
    }

    /** What was undone, in words. */
    public static Text said(CustomerChange change) {
        String key = change.kind() == CustomerChange.Kind.MERGE ? "customer.merge.undone" : "customer.rename.undone";
        return Text.of(key, change.oldName(), change.newName());
    }

    private void takeBack(Actor actor, CustomerChange change, Instant now) {
        if (!changes.undone(actor.org(), change.id(), now)) {
            throw new UserMistake("customer.take-back.nothing", change.oldName());
        }
        boolean merge = change.kind() == CustomerChange.Kind.MERGE;
        if (merge) {
            merging.takeBack(actor, change);
        } else {
            renaming.takeBack(actor, change);
        }
        journal.append(new Change(
                actor,
                now,
                merge ? "customer.merge-undone" : "customer.rename-undone",
                "customer",
                change.customer(),
                Map.of("change", change.id(), "from", change.newName(), "to", change.oldName())));
    }
}
