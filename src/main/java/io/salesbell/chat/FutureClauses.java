package io.salesbell.chat;

import io.salesbell.chat.command.Found;
import io.salesbell.chat.command.Lean;
import io.salesbell.chat.command.Moment;
import io.salesbell.chat.command.Moments;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a note says will be done and when: {@code 下周三回访}, {@code call Friday}. Made to be right rather than
 * complete: a clause needs a verb of selling, and a weekday that may as well be past needs to be without a sign of it.
 */
public final class FutureClauses {
    private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);
    private static final int MOST_DAYS = 180;
    private static final int LONGEST = 60;
    private static final Pattern CLAUSE_END = Pattern.compile("[,;!?，；！？。、\\n]|\\.(?=\\s|$)|\\s[-–—]\\s");
    private static final Pattern ACTION = Pattern.compile(
            "回访|拜访|再去|再访|联系|打电话|来电|来访|电话|回电|致电|见面|见|约|跟进|签|付款|打款|回款|发|送|寄|报价|演示|开会|讨论|答复|回复|确认|交付|培训|试用|再(?:谈|聊|来|看|说|议|定|碰|约|问|沟通|讨论|打|拨|试|跟)|碰面|碰头|过来|上门"
                    + "|\\b(call|ring|visit|meet|meeting|see|follow|send|sign|demo|check|review|email|e-mail|mail|quote|pay|"
                    + "talk|discuss|present|deliver|reply|confirm|come back|go back|lunch)\\b");
    private static final Pattern GOING = Pattern.compile(
            "去|拜访|见|上门|走访|回访|到|约|吃饭|聚餐|碰面|碰头|给.{1,20}(?:发|寄|送|打个?电话|回电|回个电话)"
                    + "|\\b(visit|visiting|see|seeing|meet|meeting|go to|going to|drop by|stop by|lunch|dinner|coffee)\\b");
    /** 约了 is said of what is to come. */
    private static final Pattern ARRANGED = Pattern.compile("约好?了");

    private static final Pattern HAN_BEHIND_SPACE = Pattern.compile("\\s(?=\\p{IsHan}|\\d)");
    /** Dictated without a pause, what was done stands right before what will be: 聊了报价下周三回访. */
    private static final Pattern DONE_BEFORE = Pattern.compile("\\p{IsHan}[了过完]\\p{IsHan}");

    private static final Pattern BARE_VERB = Pattern.compile(
            "(?<!\\b(?:to|the|a|an|our|their|his|her|my|of|for|about|no) )\\b(?:call|ring|visit|meet|follow up|send|email|come back|go back)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SURELY_AHEAD =
            Pattern.compile("^(下|明|后天|大后天|next|tomorrow|coming|in \\d|\\d+天后).*", Pattern.DOTALL);
    private static final Pattern PAST =
            Pattern.compile("[了过]|\\b(was|were|had|did|met|saw|spoke|sent|came|went|last|\\w{3,}ed)\\b");

    private static final Pattern WE = Pattern.compile("^(?:我们?|咱们?|I'm|I'll|I am|I will)\\s*(?:要|会|准备|打算)?");
    private static final Pattern DONE = Pattern.compile(PAST.pattern() + "|[完刚]|\\b(saw|been)\\b");

    private FutureClauses() {}

    /** What is to be done, in the words of the note, and when; 9:00 where no time was said. */
    public record Clause(String what, ZonedDateTime at) {}

    /** The first such clause seen from that moment in the member's zone. */
    public static Optional<Clause> find(String note, ZonedDateTime now) {
        return CLAUSE_END
                .splitAsStream(note)
                .flatMap(clause -> anyOf(clause.strip(), now).stream())
                .findFirst();
    }

    /** The visit to come that a sentence speaks of: 明天去绿洲食品, <em>going to see Acme on Friday</em>. */
    public static Optional<Clause> visit(String sentence, ZonedDateTime now) {
        String said = ARRANGED.matcher(Folded.of(sentence)).replaceAll("约");
        if (DONE.matcher(said.toLowerCase(Locale.ROOT)).find()) {
            return Optional.empty();
        }
        return CLAUSE_END
                .splitAsStream(sentence)
                .filter(clause -> GOING.matcher(Folded.of(clause).toLowerCase(Locale.ROOT))
                        .find())
                .flatMap(clause -> planned(clause.strip(), now).stream())
                .findFirst();
    }

    /** What somebody asks to be reminded of, whatever it is. */
    public static Optional<Clause> reminder(String sentence, ZonedDateTime now) {
        return planned(sentence.strip(), now);
    }

    private static Optional<Clause> planned(String clause, ZonedDateTime now) {
        return Moments.find(clause, now, Lean.FUTURE)
                .map(found ->
                        new Clause(WE.matcher(Moments.without(clause, found)).replaceFirst(""), at(found.value(), now)))
                .filter(plan -> isAhead(plan.at(), now) && plan.what().length() <= LONGEST);
    }

    private static ZonedDateTime at(Moment moment, ZonedDateTime now) {
        LocalTime time = moment.time() == null ? START_OF_DAY : moment.time();
        return moment.date().atTime(time).atZone(now.getZone());
    }

    private static boolean isAhead(ZonedDateTime at, ZonedDateTime now) {
        return at.isAfter(now) && at.isBefore(now.plusDays(MOST_DAYS));
    }

    /** What stands between two marks is often two clauses: 聊了报价 下周三回访, <em>went fine call Friday</em>. */
    private static Optional<Clause> anyOf(String marked, ZonedDateTime now) {
        return Moments.find(marked, now, Lean.FUTURE).flatMap(moment -> {
            String before = marked.substring(0, moment.start());
            Optional<String> told = DONE_BEFORE.matcher(Folded.of(before)).find()
                    ? Optional.of(marked.substring(moment.start()))
                    : Optional.empty();
            return told.flatMap(tail -> clause(tail, now))
                    .or(() -> behindLast(HAN_BEHIND_SPACE, marked, before).flatMap(tail -> clause(tail, now)))
                    .or(() -> clause(marked, now))
                    .or(() -> behindLast(BARE_VERB, marked, before).flatMap(tail -> clause(tail, now)));
        });
    }

    private static Optional<String> behindLast(Pattern start, String marked, String before) {
        int from = -1;
        Matcher found = start.matcher(marked);
        while (found.find() && found.start() < before.length()) {
            from = found.start();
        }
        return from < 0 ? Optional.empty() : Optional.of(marked.substring(from).strip());
    }

    private static Optional<Clause> clause(String clause, ZonedDateTime now) {
        Optional<Found<Moment>> found = Moments.find(clause, now, Lean.FUTURE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String what = Moments.without(clause, found.get());
        String folded = Folded.of(what).toLowerCase(Locale.ROOT);
        ZonedDateTime at = at(found.get().value(), now);
        String said = Folded.of(clause.substring(found.get().start()));
        boolean ahead = isAhead(at, now);
        boolean past =
                !SURELY_AHEAD.matcher(said).matches() && PAST.matcher(folded).find();
        return ahead && !past && ACTION.matcher(folded).find() && what.length() <= LONGEST
                ? Optional.of(new Clause(what, at))
                : Optional.empty();
    }
}
