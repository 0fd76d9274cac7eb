package io.salesbell.chat.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Misremembered;
import io.salesbell.chat.Origin;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Ids;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
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

    Reply answer(Speaker speaker, Asked asked) {
        IncomingMessage message = asked.message();
        String typed = asked.origin().typed();
        Reply reply = guarded(
                asked.origin(),
                () -> parser.opening(speaker, typed)
                        .map(opening -> freeText.aside(speaker, message, opening.line())
                                .orElseGet(() -> obeys(speaker, asked, opening)))
                        .orElseGet(() -> freeText.answer(speaker, message, typed)));
        return PhotoAside.said(reply, message);
    }

    private Reply obeys(Speaker speaker, Asked asked, LineParser.Opening opening) {
        try {
            return does(speaker, asked, parser.parse(speaker, opening, asked.sentAt(speaker)));
        } catch (VisitToCome plan) {
            return freeText.planned(speaker, asked.message(), plan).orElseThrow(() -> plan);
        }
    }

    /** A form's answer; mistakes of single fields are thrown. */
    Reply answerForm(Speaker speaker, IncomingMessage message, Consumer<Reply> kept) {
        Asked asked = new Asked(message, CommandWords.asTyped(index, speaker, message), kept);
        return guarded(asked.origin(), FormMistake.atFields(message.values().keySet(), () -> {
            CommandHandler handler = index.named(String.valueOf(message.command()))
                    .orElseThrow(() -> new UserMistake("chat.unknown.line", String.valueOf(message.command())));
            Parsed parsed = parser.parseForm(speaker, handler, message.values(), asked.sentAt(speaker));
            return does(speaker, asked, parsed);
        }));
    }

    private Reply guarded(Origin origin, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (FormMistake | AnsweredBefore | Misremembered notToBeAnswered) {
            throw notToBeAnswered;
        } catch (UserMistake mistake) {
            return mistake.reply();
        } catch (RuntimeException bug) {
            if (TimeOuts.isOne(bug)) {
                return late(bug);
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

    private Reply does(Speaker speaker, Asked asked, Parsed parsed) {
        String name = parsed.handler().spec().name();
        return meters.timer("salesbell.commands", "command", name).record(() -> tries(speaker, asked, parsed));
    }

    private Reply tries(Speaker speaker, Asked asked, Parsed parsed) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(speaker, asked, parsed);
            } catch (DuplicateKeyException repeat) {
                Optional<Reply> first = stored.first(speaker, asked.origin());
                if (first.isPresent()) {
                    return first.get();
                }
                if (attempt == TRIES) {
                    throw repeat;
                }
            } catch (UserMistake mistake) {
                return stored.first(speaker, asked.origin()).orElseThrow(() -> mistake);
            } catch (OptimisticLockingFailureException changedMeanwhile) {
                if (attempt == TRIES) {
                    throw changedMeanwhile;
                }
            }
        }
    }

    private Reply once(Speaker speaker, Asked asked, Parsed parsed) {
        CommandSpec spec = parsed.handler().spec();
        IncomingMessage message = asked.message();
        Roles.check(speaker, spec);
        if (!spec.photos() && !message.photos().isEmpty()) {
            throw new UserMistake("chat.parse.no-photos", spec.name());
        }
        IncomingCommand command = new IncomingCommand(
                speaker, asked.origin(), parsed.values(), parsed.tags(), message.photos(), message.version());
        turns.take();
        try {
            return done(parsed, asked, command);
        } finally {
            turns.leave();
        }
    }

    private Reply done(Parsed parsed, Asked asked, IncomingCommand command) {
        return transaction.execute(status -> {
            Arrivals.Newcomer newcomer = asked.message().newcomer();
            if (newcomer != null) {
                arrivals.register(asked.message().org(), newcomer);
            }
            Reply reply = parsed.handler().handle(command);
            Reply answered = parsed.handler().spec().personal() ? reply.personally() : reply;
            Reply outcome = journal.hasChanges()
                    ? answered.asChange()
                    : stored.first(command.speaker(), asked.origin()).orElse(answered);
            if (journal.hasChanges()) {
                journal.askedBy(asked.origin().sourceKey(), asked.origin().line());
                journal.answered(stored.write(outcome));
            }
            asked.kept().accept(outcome);
            return outcome;
        });
    }
}
