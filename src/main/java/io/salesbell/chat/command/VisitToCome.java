package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of a day that is still to come: nothing is kept, and where it is a visit a reminder is offered. */
final class VisitToCome extends UserMistake {
    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofHours(1);

    private final String line;
    private final String day;
    private final @Nullable String customer;

    /** @param customer whom it is of, where a new one may be named there; null otherwise */
    VisitToCome(String day, CommandSpec spec, String line, @Nullable String customer) {
        super("chat.parse.to-come", day, LineParser.example(spec));
        this.line = line;
        this.day = day;
        this.customer = customer != null && CommandWords.endsName(spec, 0) ? customer : null;
    }

    /** Whether a visit then is one to be made: on a later day, or later this day than a watch may be wrong. */
    static boolean isToCome(Moment moment, ZonedDateTime now) {
        LocalTime time = moment.time();
        return moment.date().isAfter(now.toLocalDate())
                || (moment.date().equals(now.toLocalDate())
                        && time != null
                        && moment.date()
                                .atTime(time)
                                .isAfter(now.toLocalDateTime().plus(SOON)));
    }

    /** The line that plans it. */
    String line() {
        return line;
    }

    /** The new lead with the visit as its next step, for somebody nobody had heard of. */
    Optional<Reply> asLead() {
        if (customer == null) {
            return Optional.empty();
        }
        String lead = CommandWords.isChinese(customer)
                ? "线索 新建 " + customer + "，下一步：" + day + " 拜访"
                : "lead new " + customer + ", next: " + day + " visit";
        return Optional.of(Reply.of(Card.saying("chat.parse.to-come-new", day, customer)
                        .menu(List.of(Button.of("chat.button.new-lead", lead).primary())))
                .asMistake());
    }
}
