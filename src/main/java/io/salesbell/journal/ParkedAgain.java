package io.salesbell.journal;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Has followers read what was parked once more, in a transaction of its own; what fails again stays parked. */
@Component
class ParkedAgain implements Follower {
    private static final Logger log = LoggerFactory.getLogger(ParkedAgain.class);

    private final ParkedEntries parked;
    private final SealedEntries entries;
    private final ObjectProvider<Follower> followers;
    private final TransactionTemplate apart;

    ParkedAgain(
            ParkedEntries parked,
            SealedEntries entries,
            ObjectProvider<Follower> followers,
            PlatformTransactionManager transactions) {
        this.parked = parked;
        this.entries = entries;
        // Followers may depend on each other's services: they are asked for when one is needed.
        this.followers = followers;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String name() {
        return "journal.again";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ParkedEntries.AGAIN);
    }

    @Override
    public void on(Entry asked) {
        followers.stream()
                .filter(follower -> follower.name().equals(asked.text("follower")))
                .forEach(follower ->
                        entries.find(asked.org(), asked.subject()).ifPresent(entry -> again(follower, entry)));
    }

    private void again(Follower follower, Entry entry) {
        try {
            apart.executeWithoutResult(status -> {
                if (parked.take(entry.org(), entry.id(), follower.name())) {
                    follower.on(entry);
                }
            });
        } catch (RuntimeException failure) {
            log.error("follower {} fails again at entry {}", follower.name(), entry.seq(), failure);
            parked.keep(follower.name(), entry.seq(), failure);
        }
    }
}
