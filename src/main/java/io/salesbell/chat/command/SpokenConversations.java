package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Takes a message apart into lines and has each answered. */
@Service
class SpokenConversations implements Conversations {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_LINES = 100;

    private final Directory directory;
    private final LastKnown lastKnown;
    private final LineSplitter splitter;
    private final RecordsInLine records;
    private final Dispatcher dispatcher;
    private final Menus menus;
    private final StoredReplies stored;
    private final Arrivals arrivals;
    private final Afterwords afterwords;

    SpokenConversations(
            Directory directory,
            LastKnown lastKnown,
            LineSplitter splitter,
            RecordsInLine records,
            Dispatcher dispatcher,
            Menus menus,
            StoredReplies stored,
            Arrivals arrivals,
            Afterwords afterwords) {
        this.directory = directory;
        this.lastKnown = lastKnown;
        this.arrivals = arrivals;
        this.splitter = splitter;
        this.records = records;
        this.dispatcher = dispatcher;
        this.menus = menus;
        this.stored = stored;
        this.afterwords = afterwords;
    }

    @Override
    public Answer hear(IncomingMessage message) {
        return hear(message, Keeper.NONE);
    }

    @Override
    public Answer hear(IncomingMessage message, Keeper keeper) {
        Arrivals.Newcomer newcomer = message.newcomer();
        if (newcomer == null) {
            return lastKnown
                    .answer(message, keeper, (known, keeping) -> heard(known, message, keeping))
                    .orElseGet(() ->
                            kept(Answer.of(Reply.of("chat.unknown.speaker").asMistake()), keeper));
        }
        Optional<Speaker> speaker = directory.speaker(message.org(), message.member());
        Answer answer = heard(speaker.orElseGet(() -> arrivals.arriving(message.org(), newcomer)), message, keeper);
        arrivals.register(message.org(), newcomer);
        return answer;
    }

    @Override
    public Answer hear(Speaker speaker, IncomingMessage message, Keeper keeper) {
        return heard(speaker, message, keeper);
    }

    private Answer heard(Speaker speaker, IncomingMessage message, Keeper keeper) {
        directory.spoke(speaker.org(), speaker.member(), message.conversation().platform());
        if (message.command() != null) {
            return form(speaker, message, keeper);
        }
        if (message.text().codePointCount(0, message.text().length()) > MOST_CHARACTERS) {
            return refused(speaker, Reply.of("chat.parse.message-too-long", MOST_CHARACTERS), keeper);
        }
        List<LineSplitter.Line> lines = records.apart(speaker, splitter.split(message.text()));
        boolean hangs = menus.mayHang(lines);
        if (lines.size() != 1 || hangs) {
            keeper.check();
        }
        if (hangs) {
            // What a digit or half a line stands for has changed since: a repeat must not choose again.
            List<Reply> before = stored.all(message);
            if (!before.isEmpty()) {
                return kept(Answer.of(before).to(speaker), keeper);
            }
        }
        List<Meant> meant = menus.chosen(speaker, message, lines);
        if (meant.size() > MOST_LINES) {
            return refused(speaker, Reply.of("chat.parse.too-many-lines", MOST_LINES, meant.size()), keeper);
        }
        Keeper withMenus = new MenuKeeper(menus, speaker, message, meant, keeper);
        if (meant.size() == 1) {
            Keeping keeping = new Keeping(reply -> whole(speaker, meant, List.of(reply)), withMenus);
            Reply reply = dispatcher.answer(speaker, asked(message, meant.get(0), 0, keeping::within));
            return keeping.settled(meant.get(0).unless(reply, message.conversation()));
        }
        return kept(whole(speaker, meant, answers(speaker, message, meant)), withMenus);
    }

    private static Answer refused(Speaker speaker, Reply reply, Keeper keeper) {
        return kept(Answer.of(reply.asMistake()).to(speaker), keeper);
    }

    private static Answer kept(Answer answer, Keeper keeper) {
        keeper.keep(answer);
        return answer;
    }

    private Answer whole(Speaker speaker, List<Meant> meant, List<Reply> replies) {
        return Answer.of(untilSetUp(speaker, replies))
                .choosing(obeyed(meant, replies))
                .to(speaker);
    }

    private static List<String> obeyed(List<Meant> meant, List<Reply> replies) {
        return IntStream.range(0, meant.size())
                .filter(index -> replies.get(index).changed())
                .mapToObj(index -> meant.get(index).option())
                .filter(option -> !option.isEmpty())
                .toList();
    }

    private List<Reply> answers(Speaker speaker, IncomingMessage message, List<Meant> meant) {
        if (meant.isEmpty()) {
            return List.of(Reply.of("chat.unknown.empty"));
        }
        List<Reply> replies = new ArrayList<>();
        Optional<Speaker> now = Optional.of(speaker);
        for (int index = 0; index < meant.size(); index++) {
            Meant one = meant.get(index);
            Asked asked = asked(message, one, index, reply -> {});
            Reply reply = now.map(by -> one.unless(dispatcher.answer(by, asked), message.conversation()))
                    .orElseGet(() -> Reply.of("chat.failed.rest").asMistake());
            if (reply.changed() && index + 1 < meant.size()) {
                now = since(message, speaker);
            }
            replies.add(reply.mistake() ? NotedReply.inLine(one.number(), reply) : reply);
        }
        List<String> lines = meant.stream().map(Meant::line).toList();
        return afterwords.below(speaker, message.sentAt(), lines, replies);
    }

    /** Who speaks by now; where nobody can tell, what was done before is answered all the same, and the rest says what became of it. */
    private Optional<Speaker> since(IncomingMessage message, Speaker before) {
        try {
            return directory.speaker(message.org(), message.member());
        } catch (DataAccessException | TransactionException away) {
            return Optional.of(before);
        }
    }

    private static Asked asked(IncomingMessage message, Meant meant, int index, Consumer<Reply> kept) {
        IncomingMessage said = meant.option().isEmpty() ? message : message.pressedAt(meant.version());
        return new Asked(said, message.origin().line(index, meant.line()), kept);
    }

    /** What is kept before there is an admin is said to be kept (product.md §9). */
    private List<Reply> untilSetUp(Speaker speaker, List<Reply> replies) {
        if (replies.stream().noneMatch(Reply::changed) || directory.hasAdmin(speaker.org())) {
            return replies;
        }
        return replies.stream()
                .map(reply -> reply.changed() ? NotedReply.below(reply, Text.of("chat.start.no-admin")) : reply)
                .toList();
    }

    private Answer form(Speaker speaker, IncomingMessage message, Keeper keeper) {
        Keeping keeping = new Keeping(
                reply -> Answer.of(reply).to(speaker), new MenuKeeper(menus, speaker, message, List.of(), keeper));
        try {
            return keeping.settled(dispatcher.answerForm(speaker, message, keeping::within));
        } catch (FormMistake mistake) {
            return kept(new Answer(List.of(), mistake.fields(), speaker, List.of()), keeper);
        }
    }
}
