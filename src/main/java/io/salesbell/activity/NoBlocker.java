package io.salesbell.activity;

import io.salesbell.chat.Folded;
import java.util.regex.Pattern;

/** What people write behind {@code blocker:} when there is none: none, n/a, 无, 暂无; it is nothing to ask the manager about. */
public final class NoBlocker {
    private static final Pattern NOTHING = Pattern.compile(
            "(?:none|no|nope|nothing|nil|n/?a|no blockers?|not (?:yet|now)|[-/]+|无|没有?|暂无|没啥|无难点|没有?难点)"
                    + "(?: (?:yet|so far|for now|at all|at the moment))?[.!。！]*|(?:目前|暂时|现在)(?:还)?(?:没有?|无)(?:难点)?[.!。！]*");

    private NoBlocker() {}

    public static boolean isSaidBy(String text) {
        return NOTHING.matcher(Folded.of(text).strip()).matches();
    }
}
