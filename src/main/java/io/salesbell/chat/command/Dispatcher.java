package io.salesbell.chat.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Origin;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Ids;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.TransactionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does one line: role, timer, one transaction, and one place where errors become answers. What was journaled carries
 * the message's id, so that a repeat finds its first answer.
 */
@Service
class Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final int TRIES = 3;
    private static final int LONGEST_TRANSACTION_SECONDS = 2;

    private final LineParser parser;
    private final FreeText freeText;
    private final CommandIndex index;
    private final Journal journal;
    private final StoredReplies stored;
    private final Arrivals arrivals;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final Turns turns;

    Dispatcher(
            LineParser parser,
            FreeText freeText,
            CommandIndex index,
            Journal journal,
            StoredReplies stored,
            Arrivals arrivals,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.parser = parser;
        this.freeText = freeText;
        this.index = index;
        this.journal = journal;
        this.stored = stored;
        this.arrivals = arrivals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setTimeout(LONGEST_TRANSACTION_SECONDS);
        this.meters = meters;
        this.turns = new Turns(connections);
    }

    Reply answer(Speaker speaker, IncomingMessage message, Origin origin) {
        return guarded(
                origin,
                () -> parser.opening(origin.typed())
                        .map(opening -> freeText.aside(speaker, message, opening)
                                .orElseGet(() -> does(
                                        speaker,
                                        origin,
                                        parser.parse(speaker, opening, sentAt(speaker, message)),
                                        message)))
                        .orElseGet(() -> freeText.answer(speaker, message, origin.typed())));
    }

    /** A form's answer; mistakes of single fields are thrown. */
    Reply answerForm(Speaker speaker, IncomingMessage message) {
        Origin origin = CommandWords.asTyped(index, speaker, message);
        return guarded(origin, FormMistake.atFields(message.values().keySet(), () -> {
            CommandHandler handler = index.named(String.valueOf(message.command()))
                    .orElseThrow(() -> new UserMistake("chat.unknown.line", String.valueOf(message.command())));
            Parsed parsed = parser.parseForm(speaker, handler, message.values(), sentAt(speaker, message));
            return does(speaker, origin, parsed, message);
        }));
    }

    private Reply guarded(Origin origin, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (FormMistake mistake) {
            throw mistake;
        } catch (UserMistake mistake) {
            return mistake.reply();
        } catch (QueryTimeoutException
                | CannotCreateTransactionException
                | PessimisticLockingFailureException
                | TransactionTimedOutException tooSlow) {
            return late(tooSlow);
        } catch (RuntimeException bug) {
            if (NestedExceptionUtils.getMostSpecificCause(bug) instanceof TransactionException timedOut) {
                return late(timedOut);
            }
            String id = Ids.next().toString().substring(24);
            log.error("error {} while answering {}", id, origin.sourceKey(), bug);
            return Reply.of("chat.failed.error", id).asMistake();
        }
    }

    private static Reply late(Exception tooSlow) {
        log.warn("not saved in time: {}", tooSlow.getMessage());
        return Reply.LATE;
    }

    private Reply does(Speaker speaker, Origin origin, Parsed parsed, IncomingMessage message) {
        return Timer.builder("salesbell.commands")
                .tag("command", parsed.handler().spec().name())
                .register(meters)
                .record(() -> tries(speaker, origin, parsed, message));
    }

    private Reply tries(Speaker speaker, Origin origin, Parsed parsed, IncomingMessage message) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(speaker, origin, parsed, message);
            } catch (DuplicateKeyException repeat) {
                Optional<Reply> first = repeated(speaker, origin);
                if (first.isPresent()) {
                    return first.get();
                }
                if (attempt == TRIES) {
                    throw repeat;
                }
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Reply once(Speaker speaker, Origin origin, Parsed parsed, IncomingMessage message) {
        CommandSpec spec = parsed.handler().spec();
        Roles.check(speaker, spec);
        if (!spec.photos() && !message.photos().isEmpty()) {
            throw new UserMistake("chat.parse.no-photos", spec.name());
        }
        IncomingCommand command = new IncomingCommand(
                speaker, origin, parsed.values(), parsed.tags(), message.photos(), message.version());
        turns.take();
        try {
            return done(spec, message, origin, parsed, command);
        } finally {
            turns.leave();
        }
    }

    private Reply done(
            CommandSpec spec, IncomingMessage message, Origin origin, Parsed parsed, IncomingCommand command) {
        return transaction.execute(status -> {
            if (message.newcomer() != null) {
                arrivals.register(message.org(), message.newcomer());
            }
            Reply reply = parsed.handler().handle(command);
            Reply answered = spec.personal() ? reply.personally() : reply;
            if (!journal.hasChanges()) {
                return answered;
            }
            journal.askedBy(origin.sourceKey(), origin.line());
            journal.answered(stored.write(answered.asChange()));
            return answered.asChange();
        });
    }

    private Optional<Reply> repeated(Speaker speaker, Origin origin) {
        return journal.answerTo(speaker.org(), origin.sourceKey(), origin.line())
                .map(stored::read);
    }

    private static ZonedDateTime sentAt(Speaker speaker, IncomingMessage message) {
        return message.sentAt().atZone(speaker.zone());
    }
}
