package io.salesbell.commit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks the questions of many commands in one round trip. Who asks nobody meanwhile asks at once and by itself; a
 * transaction that has changed, locked or left anything asks through its own connection, where it sees what it did.
 */
@Service
public class JointReading {
    private static final Logger log = LoggerFactory.getLogger(JointReading.class);
    private static final int LONGEST_SECONDS = 2;

    private final DataSource source;
    private final DataSource asking;
    private final JdbcTemplate jdbc;
    private final DistributionSummary groups;
    private final Questions questions;
    private final Joined<ReadKind<?, ?>> joined = new Joined<>(ReadKind::sql);

    @Autowired
    JointReading(DataSource source, @Qualifier(JointConnections.ASKING) DataSource asking, MeterRegistry meters) {
        this(source, asking, meters, JointConnections.askers());
    }

    /** With so many that ask at a time. */
    JointReading(DataSource source, DataSource asking, MeterRegistry meters, int most) {
        this.questions = new Questions(most);
        this.asking = asking;
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
        this.groups = meters.summary("salesbell.read.group");
        meters.gauge("salesbell.read.waiting", questions, Questions::waiting);
    }

    /** The questions of one kind. */
    private record Part<Q, A>(ReadKind<Q, A> kind, List<Question<Q, A>> questions) {
        int bind(PreparedStatement statement, int from) throws SQLException {
            List<Q> asked = questions.stream().map(Question::asked).toList();
            return Parameters.bind(statement, from, kind.parameters(asked));
        }

        void read(ResultSet rows) throws SQLException {
            while (rows.next()) {
                questions.get(rows.getInt(1) - 1).read(rows);
            }
        }
    }

    /** The answer, as of now. */
    public <Q, A> Optional<A> read(ReadKind<Q, A> kind, Q asked) {
        return ask(kind, asked).get();
    }

    /** The answer as of some time between now and when it is taken, asked with whatever is asked until then. */
    public <Q, A> Supplier<Optional<A>> ask(ReadKind<Q, A> kind, Q asked) {
        if (!mayJoin()) {
            Optional<A> own = alone(kind, asked);
            return () -> own;
        }
        Question<Q, A> question = new Question<>(kind, asked);
        questions.add(question);
        return () -> answered(question);
    }

    int waiting() {
        return questions.waiting();
    }

    /** Whether what others read is the same for this transaction. */
    private boolean mayJoin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return true;
        }
        Watched connection = Watched.of(source);
        return connection.hasOnlyRead() && connection.left().isEmpty();
    }

    private <Q, A> Optional<A> answered(Question<Q, A> question) {
        if (questions.isLeftAlone(question, mayJoin())) {
            return alone(question.kind(), question.asked());
        }
        List<Question<?, ?>> group = questions.turn(question, LONGEST_SECONDS * 1000L);
        if (!group.isEmpty()) {
            askAll(group);
        }
        return questions.isAnswered(question) ? question.answer() : alone(question.kind(), question.asked());
    }

    private void askAll(List<Question<?, ?>> group) {
        boolean answered = false;
        RuntimeException failure = null;
        try {
            askTogether(parts(group));
            answered = true;
            groups.record(group.size());
        } catch (SQLTransientConnectionException nobodyCan) {
            failure = new CannotGetJdbcConnectionException("no connection to the database", nobodyCan);
        } catch (SQLException | RuntimeException oneCannot) {
            log.debug("asked one by one: {}", oneCannot.getMessage());
        } finally {
            questions.settle(group, answered, failure);
        }
    }

    private static List<Part<?, ?>> parts(List<Question<?, ?>> group) {
        Map<ReadKind<?, ?>, List<Question<?, ?>>> byKind = new LinkedHashMap<>();
        group.forEach(question -> byKind.computeIfAbsent(question.kind(), kind -> new ArrayList<>())
                .add(question));
        return byKind.entrySet().stream()
                .sorted(Comparator.comparing(of -> of.getKey().sql()))
                .<Part<?, ?>>map(of -> part(of.getKey(), of.getValue()))
                .toList();
    }

    /** A kind's questions were gathered by that kind. */
    @SuppressWarnings("unchecked")
    private static <Q, A> Part<Q, A> part(ReadKind<Q, A> kind, List<? extends Question<?, ?>> questions) {
        return new Part<>(kind, (List<Question<Q, A>>) questions);
    }

    private void askTogether(Collection<Part<?, ?>> parts) throws SQLException {
        String sql = joined.of(parts.stream().<ReadKind<?, ?>>map(Part::kind).toList());
        try (Connection connection = asking.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Part<?, ?> part : parts) {
                index = part.bind(statement, index);
            }
            statement.execute();
            for (Part<?, ?> part : parts) {
                try (ResultSet rows = statement.getResultSet()) {
                    part.read(rows);
                }
                statement.getMoreResults();
            }
        }
    }

    private <Q, A> Optional<A> alone(ReadKind<Q, A> kind, Q asked) {
        List<A> answers = jdbc.query(
                kind.sql(),
                statement -> {
                    Parameters.bind(statement, 1, kind.parameters(List.of(asked)));
                },
                (row, place) -> kind.answer(row));
        return answers.stream().findFirst();
    }
}
