package io.salesbell.chat.command;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When a next step is to be done. It is a plan, so that words which are no time elsewhere (sat, 下午, at 3) are one where they
 * stand apart from what is to be done, unless something clearer is said.
 */
final class StepTimes {
    /** The name of a person or a company, and what somebody did. */
    private static final Pattern NO_DAY = Pattern.compile("(?i:sat down).*|Sun \\p{Lu}.*", Pattern.DOTALL);

    private static final Pattern APART = Pattern.compile(
            "[\\s.!。！]*$|\\s*[,;()，；（）]|\\s+[-–—]|\\s+(?:about|with|for|to|re|and|or|after|before|then)\\b");

    private StepTimes() {}

    static Optional<Found<Moment>> in(String step, ZonedDateTime now) {
        return Moments.find(step, now, Lean.FUTURE)
                .or(() -> Moments.find(step, now, Lean.FUTURE, faint -> standsApart(step, faint)));
    }

    private static boolean standsApart(String step, Found<Moment> faint) {
        return !NO_DAY.matcher(step.substring(faint.start())).matches()
                && (faint.start() == 0
                        || APART.matcher(step.substring(faint.end())).lookingAt());
    }
}
