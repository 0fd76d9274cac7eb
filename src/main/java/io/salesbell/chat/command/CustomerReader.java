package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a customer's name, known or new. */
@Component
class CustomerReader implements ValueReader {
    private static final int LONGEST_NAME = 80;
    private static final Pattern PHONE = Pattern.compile("\\+?(?:[\\s()-]*\\d){8,15}");

    /** 拜访，聊了报价 names nobody. */
    private static final Pattern WHAT_WAS_DONE = Pattern.compile("(?:聊|谈|沟通|演示|讲|说|送|发|报)了.*");

    /** 客户是华为 says in front of the name that it is one. */
    private static final Pattern INTRODUCED = Pattern.compile("客户(?:名称?)?(?:是|叫|为)\\s*(?=\\S\\S)");

    private static final Pattern LAST_DASH = Pattern.compile("(?<=\\p{IsHan})[-–—]$");
    private static final Pattern MARKS = Pattern.compile("[\\s.,;:!?…~'()\\-]*");

    /** visit ...: hello has marks where the name belongs. */
    private static final Pattern NOBODY = Pattern.compile("[.!?…]\\s*[:|]\\s*$");

    private final NameBounds bounds;
    private final CustomerByLead leads;

    CustomerReader(NameBounds bounds, CustomerByLead leads) {
        this.bounds = bounds;
        this.leads = leads;
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.CUSTOMER);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        reading.skipLeadingDash();
        Matcher introduced = INTRODUCED.matcher(reading.foldedRest());
        if (introduced.lookingAt()) {
            reading.moveTo(reading.position() + introduced.end());
        }
        Optional<Object> byLead = byLead(reading, argument);
        if (byLead.isPresent()) {
            return byLead;
        }
        if (NOBODY.matcher(TextFolding.fold(reading.line().substring(0, reading.position())))
                .find()) {
            return Optional.empty();
        }
        int from = reading.position();
        boolean amountFollows = !following.isEmpty() && following.get(0).kind() == Argument.Kind.AMOUNT;
        int end = amountFollows
                ? beforeAmount(reading)
                : following.isEmpty() ? bounds.endOfLastName(reading) : bounds.endOfName(reading);
        boolean whole = !ReachedAt.mayBeIn(reading, end)
                || bounds.longestKnown(reading) >= end - from
                || QuotedName.end(reading) > 0;
        return name(reading, from, whole ? end : ReachedAt.before(reading, end));
    }

    @Override
    public Optional<Object> readWhole(Reading reading, Argument argument) {
        Optional<Object> byLead = byLead(reading, argument);
        return byLead.isPresent() ? byLead : name(reading, reading.position(), reading.end());
    }

    private Optional<Object> byLead(Reading reading, Argument argument) {
        try {
            return leads.read(reading).map(Object.class::cast);
        } catch (UserMistake mistake) {
            throw mistake.in(argument.name());
        }
    }

    /** The end of the name before an amount; figures in a known name or before a separator are no amount. */
    private int beforeAmount(Reading reading) {
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

    /** 拿下华为了 20万: what was done is no part of a known name. */
    private String withoutDone(Reading reading, String typed) {
        boolean done = typed.endsWith("了") || typed.endsWith("啦");
        boolean known = done && bounds.longestKnown(reading) == typed.length() - 1;
        return known ? typed.substring(0, typed.length() - 1) : typed;
    }

    private Optional<Object> name(Reading reading, int from, int end) {
        String typed = withoutDone(
                reading, LAST_DASH.matcher(reading.between(from, end)).replaceFirst(""));
        String name = QuotedName.bare(typed);
        if (MARKS.matcher(TextFolding.fold(name)).matches()
                || WHAT_WAS_DONE.matcher(name).matches()) {
            return Optional.empty();
        }
        if (PHONE.matcher(TextFolding.fold(name)).matches()) {
            throw new UserMistake("chat.parse.phone-as-name", name);
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new UserMistake("chat.parse.name-too-long", LONGEST_NAME);
        }
        if (name.equals(typed) && NamesNobody.is(name) && from + bounds.longestKnown(reading) < end) {
            throw NameQuestion.who(reading, name, end);
        }
        reading.moveTo(end);
        return Optional.of(name);
    }
}
