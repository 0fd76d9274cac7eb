package io.salesbell.chat.command;

import java.util.Locale;
import java.util.regex.Pattern;

/** The marks that end a customer's name: colon, bar, line end, a comma before no company form, a full stop, a dash apart. */
final class NameEnds {
    private static final Pattern COMPANY_FORM = Pattern.compile(
            "\\s*(inc|ltd|llc|llp|plc|co|corp|corporation|gmbh|ag|kg|bv|sa|s\\.a|pty|limited)\\b\\.?.*",
            Pattern.DOTALL);
    private static final Pattern CLEAR = Pattern.compile("[:|]");

    private NameEnds() {}

    /** Where the first of them stands in what is left; -1 when there is none. A dash counts where nothing clearer does. */
    static int first(Reading reading) {
        boolean dashes = !CLEAR.matcher(reading.foldedRest()).find();
        for (int index = reading.position(); index < reading.end(); index++) {
            char c = reading.foldedAt(index);
            boolean colon = c == ':' && !reading.isOfAnAddress(index) && !reading.isOfATime(index);
            boolean dash = dashes && index > reading.position() && reading.isDashAt(index);
            if (colon || dash || c == '|' || c == '\n' || reading.isStopAt(index)) {
                return index;
            }
            if (c == ',' && !isCompanyForm(reading.between(index + 1, reading.end()))) {
                return index;
            }
        }
        return -1;
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
