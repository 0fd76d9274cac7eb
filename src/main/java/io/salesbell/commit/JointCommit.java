package io.salesbell.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.commit.Ending.Turn;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Keeps rows for the end of a transaction. One that has only read until then hands them to whoever commits next, so that
 * the rows of many are one statement a table and one commit; any other writes them itself. Either way they are
 * committed, or an exception thrown, before the transaction's own commit returns.
 */
@Service
public class JointCommit {
    private static final Logger log = LoggerFactory.getLogger(JointCommit.class);

    private final DataSource source;
    private final DataSource writing;
    private final Supplier<EntityManagerFactory> entities;
    private final TransactionTemplate transaction;
    private final DistributionSummary groups;
    private final Endings endings = new Endings();
    private final Joined<RowKind<?>> joined = new Joined<>(RowKind::sql);

    JointCommit(
            DataSource source,
            @Qualifier(JointConnections.WRITING) DataSource writing,
            ObjectProvider<EntityManagerFactory> entities,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.source = source;
        this.writing = writing;
        this.entities = SingletonSupplier.of(entities::getObject);
        this.transaction = new TransactionTemplate(transactions);
        this.groups = meters.summary("salesbell.commit.group");
        meters.gauge("salesbell.commit.waiting", endings, Endings::waiting);
    }

    /** Keeps the row for the end of this transaction, or for that of its own where there is none. */
    public <R> void leave(RowKind<R> kind, R row) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            left(kind, Objects.requireNonNull(row));
        } else {
            transaction.executeWithoutResult(status -> left(kind, Objects.requireNonNull(row)));
        }
    }

    /** For whoever leaves rows at the very end of this transaction only: its end is looked after from now on. */
    public void expect() {
        lookedAfter();
    }

    private void left(RowKind<?> kind, Object row) {
        lookedAfter().left().add(kind, row);
    }

    private Watched lookedAfter() {
        Watched connection = Watched.of(source);
        if (connection.takesCare()) {
            TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(connection));
        }
        return connection;
    }

    /** How long the transaction may still take. */
    private long millisLeft() {
        Object resource = TransactionSynchronizationManager.getResource(source);
        return resource instanceof ConnectionHolder holder && holder.hasTimeout()
                ? holder.getTimeToLiveInMillis()
                : Writing.LONGEST_MILLIS;
    }

    /** Writes whatever else is pending in memory, which may tell that the transaction does more than read. */
    private void flushEntities() {
        EntityManager manager = EntityManagerFactoryUtils.getTransactionalEntityManager(entities.get());
        if (manager != null) {
            manager.flush();
        }
    }

    /** How long it may take with others: whoever is held up by one of them is left time to write by itself. */
    private long millisTogether() {
        return millisLeft() / 2;
    }

    /** In one round trip, which is one transaction of the database's own: all of the statements or none. */
    private void writeTogether(List<Ending> group) throws SQLException {
        try (Connection connection = writing.getConnection()) {
            LeftRows.writeTogether(connection, group.stream().map(Ending::rows).toList(), joined);
        }
    }

    /** Last of all that has something to write. */
    private final class AtTheEnd implements TransactionSynchronization {
        private final Watched connection;
        private boolean leads;

        AtTheEnd(Watched connection) {
            this.connection = connection;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            flushEntities();
            LeftRows rows = connection.left();
            if (!rows.isEmpty() && !(connection.hasOnlyRead() && areWritten(rows))) {
                rows.write(connection, millisLeft());
            }
        }

        /** Whether others have written the rows, or this one for them. */
        private boolean areWritten(LeftRows rows) {
            Turn turn = endings.enter(rows, millisTogether());
            leads = !turn.group().isEmpty();
            if (leads) {
                groups.record(turn.group().size());
            }
            boolean written = turn.written() || (together(turn.group()) && areWritten(turn.group()));
            if (written) {
                rows.clear();
            }
            return written;
        }

        /** One by itself that has no connection yet need not begin and commit. */
        private boolean together(List<Ending> group) {
            return group.size() > 1 || (group.size() == 1 && !connection.isTaken());
        }

        private boolean areWritten(List<Ending> group) {
            Turn decided = Turn.ALONE;
            try {
                writeTogether(group);
                decided = Turn.WRITTEN;
            } catch (SQLException | RuntimeException oneCannot) {
                log.debug("written one by one: {}", oneCannot.getMessage());
            } finally {
                Turn outcome = decided;
                group.forEach(other -> other.is(outcome));
                leaves();
            }
            return decided.written();
        }

        @Override
        public void afterCompletion(int status) {
            leaves();
        }

        private void leaves() {
            if (leads) {
                leads = false;
                endings.leave();
            }
        }
    }
}
