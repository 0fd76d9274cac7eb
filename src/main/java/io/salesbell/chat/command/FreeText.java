package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.FreeTextOffer;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Answers a line that is no command: a direct message that is not nearly one either is shown to the features; in
 * channels they are not asked.
 */
@Component
class FreeText {
    private static final int LONGEST_THANKS = 60;
    private static final Pattern THANKS = Pattern.compile(
            "\\s*(?:thanks|thank you|thank u|thx|谢谢|多谢|感谢)"
                    + "(?:[\\s,.!~]+|a lot|so much|very much|a million|again|all|bot|salesbell|all|everyone|everybody|guys|team|你们?|您|大家|各位|老板|领导|啦|了|哈|啊|呀)*\\s*");
    private static final Pattern GREETING =
            Pattern.compile("[\\s,.!~@]*(?:hi|hello|hey|你好|您好|早|早上好|下午好|晚上好|在吗|在不在|在么)(?:there|啊|呀|哈|[\\s,.!~?])*");
    /** What ends a question: there is none where it is read as a line. */
    private static final Pattern CANCEL = Pattern.compile(
            "\\s*(?:取消|算了|不记了|不用了|没事了?|没什么了?|退出|cancel|stop|never ?mind|nvm|forget it|exit|quit)[\\s.!]*");

    private final List<FreeTextOffer> offers;
    private final NearCommands near;
    private final LineParser parser;
    private final CustomerFirst customerFirst;
    private final NearNames names;
    private final Slip slip;

    FreeText(
            List<FreeTextOffer> offers,
            NearCommands near,
            LineParser parser,
            CustomerFirst customerFirst,
            NearNames names,
            Slip slip) {
        this.slip = slip;
        this.names = names;
        this.customerFirst = customerFirst;
        this.offers = List.copyOf(offers);
        this.near = near;
        this.parser = parser;
    }

    /** The answer to what may begin like a command and is none: thanks for the bot, a sentence that begins with its day. */
    Optional<Reply> aside(Speaker speaker, IncomingMessage message, String line) {
        String folded = TextFolding.foldForMatching(line);
        if (isThanks(line)) {
            return Optional.of(Reply.of("chat.thanks.welcome"));
        }
        if (Nod.is(line)) {
            return Optional.of(Reply.of("chat.nod.heard"));
        }
        if (CANCEL.matcher(folded).matches()) {
            return Optional.of(Reply.of("chat.cancel.nothing").asMistake());
        }
        Optional<Reply> wrong = slip.answer(speaker, line);
        if (wrong.isPresent()) {
            return wrong;
        }
        if (GREETING.matcher(folded).matches()) {
            return Optional.of(Hello.to(speaker));
        }
        return message.conversation().isDirect() ? told(speaker, message, line) : Optional.empty();
    }

    /** What is told in a sentence of its own, though it begins like a command. */
    private Optional<Reply> told(Speaker speaker, IncomingMessage message, String line) {
        if (Unanswered.says(line) || AskedFor.isToldOfSomebody(line)) {
            return offered(speaker, message, line, "")
                    .or(() -> Optional.of(NearCommands.unknown(line, Optional.empty())));
        }
        return AskedFor.praise(line)
                .map(FreeText::meant)
                .or(() -> SentenceDay.of(line).flatMap(day -> ofDay(speaker, message, line, day)));
    }

    /** Whether the line ends a question. */
    static boolean isCancel(String line) {
        return CANCEL.matcher(TextFolding.foldForMatching(line)).matches();
    }

    /** Whether the line is said beside what goes on: thanks, a greeting, that the line before was wrong. */
    static boolean isAside(String line) {
        return isThanks(line)
                || Nod.is(line)
                || GREETING.matcher(TextFolding.foldForMatching(line)).matches()
                || Slip.is(line);
    }

    /** Whether somebody thanks and says no more. */
    static boolean isThanks(String line) {
        return line.length() <= LONGEST_THANKS
                && THANKS.matcher(TextFolding.foldForMatching(line)).matches();
    }

    Reply answer(Speaker speaker, IncomingMessage message, String line) {
        return aside(speaker, message, line)
                .or(() -> message.conversation().isDirect()
                        ? politely(speaker, message, line).or(() -> turned(speaker, message, line))
                        : Optional.empty())
                .or(() -> reminder(speaker, message, line))
                .orElseGet(() -> guessed(speaker, message, line));
    }

    /** What somebody asks for as one asks a person. */
    private Optional<Reply> politely(Speaker speaker, IncomingMessage message, String line) {
        String bare = AskedFor.bare(line);
        if (bare.length() == line.length()) {
            return Optional.empty();
        }
        return (parser.takesDay(bare) ? Optional.of(bare) : DayFirst.asCommand(parser, bare, now(speaker, message)))
                .map(FreeText::meant)
                .or(() -> aside(speaker, message, bare))
                .or(() -> offered(speaker, message, bare, ""));
    }

    /** What is a command with its words in another order. */
    private Optional<Reply> turned(Speaker speaker, IncomingMessage message, String line) {
        return AskedFor.step(line)
                .or(() -> DayFirst.asCommand(parser, line, now(speaker, message)))
                .or(() -> customerFirst.asCommand(speaker, line))
                .map(FreeText::meant);
    }

    private Optional<Reply> reminder(Speaker speaker, IncomingMessage message, String line) {
        Optional<String> own = AskedFor.reminder(line);
        return own.isPresent()
                ? own.flatMap(what -> reminded(speaker, message, what))
                        .or(() -> Optional.of(Reply.of("chat.unknown.remind-me").asMistake()))
                : AskedFor.isPlan(line, now(speaker, message)) ? reminded(speaker, message, line) : Optional.empty();
    }

    private Reply guessed(Speaker speaker, IncomingMessage message, String line) {
        Optional<NearCommands.Guess> guess = near.guess(AskedFor.bare(line))
                .filter(one -> !names.cuts(speaker, line, one.typed()))
                .filter(one -> !SentenceDay.isTime(line, one.typed(), now(speaker, message)));
        boolean asked = message.conversation().isDirect()
                && guess.filter(one -> names.leaveApart(speaker, line, one.typed()))
                        .isEmpty();
        return (asked ? offered(speaker, message, line, "") : Optional.<Reply>empty())
                .orElseGet(() -> NearCommands.unknown(line, guess));
    }

    private static ZonedDateTime now(Speaker speaker, IncomingMessage message) {
        return message.sentAt().atZone(speaker.zone());
    }

    /** A sentence that begins with its day: the day of a command that stands behind it, or of what is offered. */
    private Optional<Reply> ofDay(Speaker speaker, IncomingMessage message, String line, SentenceDay day) {
        if (!parser.takesDay(day.said())) {
            return DayFirst.asCommand(parser, line, now(speaker, message))
                    .map(FreeText::meant)
                    .or(() -> offered(speaker, message, line, day.on()));
        }
        return Optional.of(
                meant(day.on().isEmpty() ? day.said() : day.said() + DayAsNote.option(day.said()) + day.on()));
    }

    private static Reply meant(String line) {
        return Reply.of(Card.saying("chat.offer.line", NearCommands.cut(line))
                .menu(List.of(Button.of("chat.button.yes", line).primary()))
                .build());
    }

    /** The reminder of a visit that was typed as one that was made. */
    Optional<Reply> planned(Speaker speaker, IncomingMessage message, VisitToCome plan) {
        return message.conversation().isDirect()
                ? reminded(speaker, message, plan.line())
                        .or(() -> offered(speaker, message, plan.line(), "").or(plan::asLead))
                : Optional.empty();
    }

    /** A reminder of one's own is the next step of a record. */
    private Optional<Reply> reminded(Speaker speaker, IncomingMessage message, String what) {
        return offers.stream()
                .filter(offer -> message.conversation().isDirect())
                .flatMap(offer -> offer.remind(speaker, what).stream())
                .findFirst()
                .map(Reply::of);
    }

    private Optional<Reply> offered(Speaker speaker, IncomingMessage message, String line, String on) {
        String day = on.isEmpty() ? DayTold.in(line, message.sentAt().atZone(speaker.zone())) : on;
        return offers.stream()
                .flatMap(offer -> offer.offer(speaker, line, day).stream())
                .findFirst()
                .map(Reply::of);
    }
}
