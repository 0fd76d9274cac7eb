package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
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

    /** A day that is none where DayInName would have taken one. */
    private static final Pattern NO_DAY = Pattern.compile(
            ".{1,80}\\son\\s+(?!24/7)(?<day>\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?)|.{1,80}?\\s(?<tag>\\d{1,2}月\\d{1,2}[日号])");

    private final Directory directory;
    private final NameBounds bounds;
    private final NameBeforeAmount amounts;
    private final CustomerByLead leads;
    private final SomebodyOf somebody;

    CustomerReader(
            Directory directory,
            NameBounds bounds,
            NameBeforeAmount amounts,
            CustomerByLead leads,
            SomebodyOf somebody) {
        this.somebody = somebody;
        this.directory = directory;
        this.bounds = bounds;
        this.amounts = amounts;
        this.leads = leads;
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.CUSTOMER);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        int marked = MarkedOff.length(reading);
        if (marked > 0) {
            int start = reading.position() + 1;
            reading.moveTo(start);
            Optional<Object> name = name(reading, start, start + marked);
            reading.moveTo(start + marked + 1);
            return name;
        }
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
        boolean noteFollows = !following.isEmpty() && following.get(0).kind() == Argument.Kind.REST;
        Optional<SomebodyOf.Place> seen = noteFollows ? somebody.first(reading) : Optional.empty();
        if (seen.isPresent()) {
            return of(reading, seen.get());
        }
        int last = end(reading, following);
        return (noteFollows ? somebody.in(reading, last) : Optional.<SomebodyOf.Place>empty())
                .map(place -> of(reading, place))
                .orElseGet(() -> name(reading, reading.position(), last));
    }

    private Optional<Object> of(Reading reading, SomebodyOf.Place place) {
        Optional<Object> name = name(reading.part(place.from(), reading.end()), place.from(), place.to());
        reading.moveTo(place.note());
        return name;
    }

    private int end(Reading reading, List<Argument> following) {
        int from = reading.position();
        boolean amountFollows = !following.isEmpty() && following.get(0).kind() == Argument.Kind.AMOUNT;
        int end = amountFollows
                ? amounts.endOfName(reading)
                : following.isEmpty() ? bounds.endOfLastName(reading) : bounds.endOfName(reading);
        boolean whole = !ReachedAt.mayBeIn(reading, end)
                || bounds.longestKnown(reading) >= end - from
                || QuotedName.end(reading) > 0;
        return whole ? end : ReachedAt.before(reading, end);
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

    /** 拿下华为了 20万: what was done is no part of a known name. */
    private String withoutDone(Reading reading, String typed) {
        boolean done = typed.endsWith("了") || typed.endsWith("啦");
        boolean known = done && bounds.longestKnown(reading) == typed.length() - 1;
        return known ? typed.substring(0, typed.length() - 1) : typed;
    }

    /** A colleague and a day that is none are no customers, unless a known one is called so. */
    private void refuseOthers(Reading reading, String name, int end) {
        String folded = TextFolding.foldForMatching(name);
        Matcher day = NO_DAY.matcher(folded);
        boolean noDay = day.matches();
        if ((!noDay && !folded.startsWith("@")) || reading.position() + bounds.longestKnown(reading) >= end) {
            return;
        }
        if (noDay) {
            String quoted = reading.line().substring(0, reading.position())
                    + '"'
                    + name
                    + '"'
                    + reading.line().substring(end);
            String said = day.group("day") == null ? day.group("tag") : day.group("day");
            throw new UserMistake(
                    Text.of("chat.parse.no-such-date", said), List.of(Button.of(Text.verbatim(name), quoted)));
        }
        Directory.Match match = directory.personAt(reading.speaker(), name);
        if (match.members().size() == 1 && match.length() == name.length()) {
            throw new UserMistake(
                    "chat.parse.person-as-name", match.members().get(0).name());
        }
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
        refuseOthers(reading, name, end);
        reading.moveTo(end);
        return Optional.of(name);
    }
}
