package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that ask for a reminder or tell a next step in words of their own: 明天提醒我联系华为, 下一步 华为：周五打电话. */
final class AskedFor {
    private static final Pattern REMIND_ME = Pattern.compile(
            "\\s*(?:(?:can you |could you |please )?remind me|提醒一?下?我)(?: to\\b)?[\\s,:]*(?<what>.*)", Pattern.DOTALL);

    private static final Pattern LATER_REMIND_ME = Pattern.compile(
            "(?<when>[^,.;:]{1,20}?)\\s*(?:(?:can you |could you |please )?remind me(?: to\\b)?|提醒一?下?我)[\\s,:]*(?<what>\\S.*)",
            Pattern.DOTALL);

    /** 下一步 华为：周五打电话 sets a step; the word alone with its colon is an option of the line above. */
    private static final Pattern STEP_OF =
            Pattern.compile("\\s*(?:下一步|下次联系|下次跟进)\\s*(?<of>[^\\s:][^:]*:.*)", Pattern.DOTALL);

    private AskedFor() {}

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

    /** The command that sets the step of whom the line names. */
    static Optional<String> step(String line) {
        Matcher step = STEP_OF.matcher(TextFolding.foldForMatching(line));
        return step.matches() ? Optional.of("改下一步 " + line.substring(step.start("of"))) : Optional.empty();
    }
}
