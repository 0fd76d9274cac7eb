package io.salesbell.chat.command;

import io.salesbell.chat.FutureClauses;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that ask for a reminder or tell a next step in words of their own: 明天提醒我联系华为, 下一步 华为：周五打电话. */
final class AskedFor {
    private static final Pattern REMIND_ME = Pattern.compile(
            "\\s*(?:(?:can you |could you |please )?remind me|提醒一?下?我|提醒(?=[\\s:,]))(?: to\\b)?[\\s,:]*(?<what>.*)",
            Pattern.DOTALL);

    /** <em>call Acme thursday 2pm</em> is no slip of what was done. */
    private static final Pattern PLAN = Pattern.compile(
            "\\s*(?:(?:i |we )?(?:need to|gotta|got to|have to|has to|must|should|will|going to|gonna|don't forget to|remember to)\\s+)?"
                    + "(?:call|ring|phone|email|text|message|ping|meet|see|chase|follow ?up)\\s+(?=\\S).+",
            Pattern.DOTALL);

    private static final Pattern LATER_REMIND_ME = Pattern.compile(
            "(?<when>[^,.;:]{1,20}?)\\s*(?:(?:can you |could you |please )?remind me(?: to\\b)?|提醒一?下?我)[\\s,:]*(?<what>.*)",
            Pattern.DOTALL);

    /** 下一步 华为：周五打电话 sets a step; the word alone with its colon is an option of the line above. */
    private static final Pattern STEP_OF =
            Pattern.compile("\\s*(?:下一步|下次联系|下次跟进)\\s*(?<of>[^\\s:][^:]*:.*)", Pattern.DOTALL);

    /** 给赵敏点个赞，方案写得好. */
    private static final Pattern PRAISE = Pattern.compile(
            "\\s*给\\s*@?(?<who>[^\\s,:]{2,12}?)\\s*(?:点个?赞|鼓个?掌)[\\s,:!。~]*(?<what>.*)", Pattern.DOTALL);

    /** <em>shoutout to Lily for staying late</em>, <em>give kudos to Lily</em>. */
    private static final Pattern ENGLISH_PRAISE = Pattern.compile(
            "\\s*(?:give |send |big |huge |a |some ){0,4}(?:(?:props|kudos|shout[- ]?outs?|hats off|high[- ]five) to[\\s,:]+(?<who>\\S.*)"
                    + "|(?:props|shout[- ]?outs?|high[- ]five)[\\s,:]+(?<for>@?\\S+(?: \\S+)? for .*))");

    /** 给字节打了电话 hands nothing over. */
    private static final Pattern TO_SOMEBODY =
            Pattern.compile("(?:刚刚?|已经?|今天|上午|下午)?给\\S{2,20}?(?:打了?个?电话|打了|发了|回了|寄了|送了|报了|演示了).*", Pattern.DOTALL);

    private static final Pattern POLITELY = Pattern.compile(
            "\\s*(?:(?:can|could|would) (?:you|u)\\b|please\\b|pls\\b|plz\\b|log\\b(?! (?:an?|my) visit\\b)"
                    + "|(?:note|record)\\b(?: that\\b)?|that (?=i |we )|(?:i|we)(?:'ve)? (?=just |visited )|down\\b|(?:hey|hi|hello|(?:good )?(?:morning|afternoon|evening))(?: there| all| team| everyone)?[,!]|"
                    + SpokenOpenings.REQUEST + "|[\\s,:]+){1,12}+");

    private AskedFor() {}

    /** Whether it is told what was done for somebody: 给字节打了电话. */
    static boolean isToldOfSomebody(String line) {
        return TO_SOMEBODY.matcher(TextFolding.foldForMatching(line)).matches();
    }

    /** The command that praises whom the line names first. */
    static Optional<String> praise(String line) {
        Matcher english = ENGLISH_PRAISE.matcher(TextFolding.foldForMatching(line));
        if (english.matches()) {
            String group = english.group("who") == null ? "for" : "who";
            return Optional.of("kudos " + line.substring(english.start(group)).strip());
        }
        Matcher praise = PRAISE.matcher(TextFolding.foldForMatching(line));
        return praise.matches()
                ? Optional.of(("点赞 " + line.substring(praise.start("who"), praise.end("who")) + " "
                                + line.substring(praise.start("what")))
                        .strip())
                : Optional.empty();
    }

    /** What somebody asks to be reminded of, with when where that was said first: 明天提醒我联系华为. */
    static Optional<String> reminder(String line) {
        String folded = TextFolding.foldForMatching(line);
        Matcher own = REMIND_ME.matcher(folded);
        if (own.matches()) {
            return Optional.of(line.substring(own.start("what")));
        }
        Matcher later = LATER_REMIND_ME.matcher(folded);
        return later.matches()
                ? Optional.of(line.substring(0, later.end("when")) + " " + line.substring(later.start("what")))
                : Optional.empty();
    }

    /** Whether the line begins with what is to be done, for which a time may be said. */
    static boolean isPlan(String line, ZonedDateTime now) {
        String folded = TextFolding.foldForMatching(line);
        return PLAN.matcher(folded).matches()
                || (Moments.opening(line.strip(), now, Lean.FUTURE).isPresent()
                        && FutureClauses.find(line, now).isPresent());
    }

    /** The command that sets the step of whom the line names. */
    static Optional<String> step(String line) {
        Matcher step = STEP_OF.matcher(TextFolding.foldForMatching(line));
        return step.matches() ? Optional.of("改下一步 " + line.substring(step.start("of"))) : Optional.empty();
    }

    /** The line without the words by which a person is asked: 帮我记一下, please log. */
    static String bare(String line) {
        Matcher politely = POLITELY.matcher(TextFolding.foldForMatching(line));
        return politely.lookingAt() ? line.substring(politely.end()).strip() : line;
    }
}
