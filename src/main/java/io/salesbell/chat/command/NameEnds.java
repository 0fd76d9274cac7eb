package io.salesbell.chat.command;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that end a customer's name: colon, bar, line end, a comma before no company form, a full stop, a dash apart,
 * somebody who came along (<em>w/ @lily</em>).
 */
final class NameEnds {
    private static final Pattern COMPANY_FORM = Pattern.compile(
            "\\s*(inc|ltd|llc|llp|plc|co|corp|corporation|gmbh|ag|kg|bv|sa|s\\.a|pty|limited)\\b\\.?.*",
            Pattern.DOTALL);
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?:^|[\\s.])(?:\\p{L}|(?i:dr|mr|mrs|ms|st|ste|mt|ft|no|nr|prof|jr|sr|messrs|dept|univ|bros))$");
    private static final Pattern SENTENCE = Pattern.compile(
            "\\p{Lu}?[\\p{Ll}']+(?:\\s+[\\p{Ll}\\d].*|\\W*$(?<=ed\\W{0,3}|met\\W{0,3}))|\\d\\S*\\s+\\p{Ll}|(?:I|We|They|He|She)\\b");
    private static final Pattern CLEAR = Pattern.compile("[:|]");

    private static final Pattern ALONG = Pattern.compile("(?:(?<!\\s)\\s+(?:w/|with|and|&|\\+)|和|跟|与|同|带着?)\\s*@\\S");

    /** In small letters, as a name in capitals may have it: Dance With Me. */
    private static final Pattern WITH = Pattern.compile("(?<!\\s)\\s+with\\s+\\p{L}");

    private NameEnds() {}

    /** Where the first of them stands in what is left; -1 when there is none. A dash counts where nothing clearer does. */
    static int first(Reading reading) {
        boolean dashes = !CLEAR.matcher(reading.foldedRest()).find();
        for (int index = reading.position(); index < reading.end(); index++) {
            char c = reading.foldedAt(index);
            boolean colon = c == ':' && !reading.isOfAnAddress(index) && !reading.isOfATime(index);
            boolean within = dashes && index > reading.position();
            if (index > reading.position() && isWith(reading, index)) {
                return index;
            }
            boolean apart = within && (reading.isDashAt(index) || endsSentence(reading, index));
            if (colon || apart || c == '|' || c == '\n' || reading.isStopAt(index)) {
                return index;
            }
            if (c == ',' && !isCompanyForm(reading.between(index + 1, reading.end()))) {
                return index;
            }
        }
        return -1;
    }

    /** {@code Acme w/ Tom}. */
    private static boolean isWith(Reading reading, int index) {
        return !Edges.isHan(reading.foldedAt(reading.position()))
                && reading.foldedAt(index) == 'w'
                && index + 1 < reading.end()
                && reading.foldedAt(index + 1) == '/'
                && Character.isWhitespace(reading.foldedAt(index - 1));
    }

    /** Where somebody is said to have come along, before that mark (-1 for none); the mark itself where nobody is. */
    static int along(Reading reading, int mark) {
        boolean person = reading.foldedRest().indexOf('@') > 0;
        Matcher along = person ? ALONG.matcher(reading.foldedRest()) : WITH.matcher(reading.rest());
        boolean any = (person || reading.rest().contains(" with "))
                && !CLEAR.matcher(reading.foldedRest()).find()
                && along.find(1);
        int at = any ? reading.position() + along.start() : mark;
        return mark < 0 ? at : Math.min(at, mark);
    }

    /** Acme. Talked about price: behind the full stop of a name that is no title and no initial goes a sentence. */
    private static boolean endsSentence(Reading reading, int index) {
        if (!reading.isFullStopAt(index)
                || ABBREVIATED
                        .matcher(reading.line().substring(reading.position(), index))
                        .find()) {
            return false;
        }
        String behind = reading.between(index + 1, reading.end());
        return SENTENCE.matcher(behind).lookingAt() && !isCompanyForm(behind);
    }

    /** The first colon or bar at or after an index, which ends a name whatever it holds; -1 when there is none. */
    static int clear(Reading reading, int from) {
        for (int index = from; index < reading.end(); index++) {
            boolean colon = reading.foldedAt(index) == ':' && !reading.isOfATime(index);
            if (colon || reading.foldedAt(index) == '|') {
                return index;
            }
        }
        return -1;
    }

    /** Whether a text begins with Inc, Ltd and the like. */
    static boolean isCompanyForm(String text) {
        return COMPANY_FORM.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
