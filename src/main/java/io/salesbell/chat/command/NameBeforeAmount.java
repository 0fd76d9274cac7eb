package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Where a customer's name ends that an amount follows: {@code deal Acme 12k}. */
@Component
class NameBeforeAmount {
    private final NameBounds bounds;

    NameBeforeAmount(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** The end of the name before an amount; figures in a known name or before a separator are no amount. */
    int endOfName(Reading reading) {
        int known = Math.max(bounds.longestKnown(reading), QuotedName.end(reading) - reading.position());
        Optional<Found<Amount>> found = Amounts.find(reading.rest(), known);
        OptionalInt broken = Amounts.findBroken(reading.rest(), Math.max(1, known));
        if (broken.isPresent()
                && found.filter(amount -> isClear(reading, amount)).isEmpty()) {
            SpacedAmount.refuse(reading, reading.position() + broken.getAsInt());
            return trimmedEnd(reading, reading.position() + broken.getAsInt());
        }
        if (found.isPresent() && known == 0 && found.get().start() == 0 && isClear(reading, found.get())) {
            refuseAmountFirst(reading, found.get());
            if (reading.rest().substring(found.get().end()).isBlank()) {
                return reading.position();
            }
        }
        while (found.isPresent()) {
            int start = reading.position() + found.get().start();
            if (!reading.between(reading.position(), start).isEmpty()) {
                boolean inName =
                        reading.between(reading.position() + known, start).isEmpty() && known > 0;
                int separator = inName ? -1 : NameEnds.clear(reading, start);
                RoughAmount.refuse(reading, found.get());
                refuseWordsBetween(reading, found.get());
                return isBeforeAnAmount(reading, separator, found.get()) ? separator : trimmedEnd(reading, start);
            }
            found = Amounts.find(reading.rest(), found.get().end());
        }
        return bounds.endOfName(reading);
    }

    private static boolean isClear(Reading reading, Found<Amount> amount) {
        return !Amounts.isFaint(reading.rest().substring(amount.start(), amount.end()));
    }

    /** {@code deal 5k Acme} has its parts the wrong way round; a name of figures (3M) is followed by another amount. */
    private static void refuseAmountFirst(Reading reading, Found<Amount> amount) {
        String name = reading.rest().substring(amount.end()).strip();
        boolean behindIt = !name.isEmpty()
                && !Reading.isSeparator(name.charAt(0))
                && Amounts.find(reading.rest(), amount.end()).isEmpty();
        if (behindIt) {
            String figures = reading.rest().substring(0, amount.end()).strip();
            String line = reading.line().substring(0, reading.position()) + name + " " + figures
                    + reading.line().substring(reading.end());
            throw new UserMistake(
                            Text.of("chat.parse.customer-first", NearCommands.cut(line)),
                            List.of(Button.of("chat.button.yes", line).primary()))
                    .in("customer");
        }
    }

    /** {@code deal Acme, signed 5k}: a name ends at its comma, and what was said comes behind the amount. */
    private void refuseWordsBetween(Reading reading, Found<Amount> amount) {
        int start = reading.position() + amount.start();
        int separator = bounds.separatorBefore(reading, trimmedEnd(reading, start));
        if (separator < 0) {
            return;
        }
        String said = reading.between(separator + 1, start);
        int end = reading.position() + amount.end();
        String behind = reading.line().substring(end);
        String line = reading.line().substring(0, separator) + " " + reading.between(start, end) + " " + said + behind;
        throw new UserMistake(
                        Text.of("chat.offer.line", NearCommands.cut(line)),
                        List.of(Button.of("chat.button.yes", line).primary()))
                .in("customer");
    }

    /** Whether the separator is followed at once by an amount no fainter than the figures before it. */
    private static boolean isBeforeAnAmount(Reading reading, int separator, Found<Amount> figures) {
        if (separator < 0) {
            return false;
        }
        Reading behind = reading.part(separator, reading.end());
        behind.skipSeparators();
        String rest = behind.rest();
        return Amounts.find(rest, 0)
                .filter(amount -> amount.start() == 0)
                .filter(amount -> !Amounts.isFaint(rest.substring(0, amount.end()))
                        || Amounts.isFaint(reading.rest().substring(figures.start(), figures.end())))
                .isPresent();
    }

    private static int trimmedEnd(Reading reading, int start) {
        int end = start;
        while (end > reading.position() && Reading.isSeparator(reading.foldedAt(end - 1))) {
            end--;
        }
        return end;
    }
}
