package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Passes what is said between a Chinese verb and the name behind it: 跟进一下字节, 去了一趟华为, 拜访客户华为, 拜访完比亚迪. Where the
 * name may begin with it (完美世界) it is passed only before a known one.
 */
@Component
class Particles {
    private static final Set<Argument.Kind> NAMES =
            Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH, Argument.Kind.PERSON);
    private static final Pattern SURE = Pattern.compile(
            "[啦喽咯]+[!.,~\\s]*|了?一下子?|了下|了?一?趟|客户(?=\\p{IsHan}{2})|(?:了|过)?(?:一?[个家位])?新客户[\\s,]*(?:名?叫做?|是)\\s*(?=\\p{IsHan}{2})|完了?(?=\\p{IsHan}{2})(?![美达颜])");
    /** visit to Acme; in small letters, for a name may begin with it. */
    private static final Pattern TOWARDS = Pattern.compile("\\s*(?:to|with|w/?|at|from|on)\\s+(?=\\S)");

    private static final Pattern PERHAPS = Pattern.compile("完了?|过了?|了|下|[嗯呃额啊]+|那个|这个|我们的?");
    private static final int MOST = 3;

    private final NameBounds bounds;

    Particles(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** Where the command's text begins behind its word. */
    int behind(Reading reading, CommandSpec spec) {
        boolean named = !spec.arguments().isEmpty()
                && NAMES.contains(spec.arguments().get(0).kind());
        int at = reading.position();
        for (int tried = 0; named && tried < MOST; tried++) {
            int next = next(reading.part(at, reading.end()));
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int next(Reading rest) {
        int start = rest.position();
        Matcher sure = TOWARDS.matcher(rest.rest());
        if (!sure.lookingAt()) {
            sure = SURE.matcher(rest.foldedRest());
        }
        Matcher perhaps = PERHAPS.matcher(rest.foldedRest());
        boolean surely = sure.lookingAt();
        if ((!surely && !perhaps.lookingAt()) || bounds.longestKnown(rest) > 0) {
            return start;
        }
        int end = start + (surely ? sure.end() : perhaps.end());
        Reading behind = rest.part(end, rest.end());
        behind.skipSeparators();
        return surely || bounds.longestCalled(behind) > 0 ? end : start;
    }
}
