package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Button;
import java.util.regex.Pattern;

/** A button as it is drawn: its place in the card, its label, and the {@code mark} that pressing it sends along. */
public record DrawnButton(Button button, int row, boolean menu, String label, String mark) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * What the person who presses it says by that, to be read by others: the command line, or the label where the line is
     * long or holds an id. The mark stands for the line.
     */
    String said() {
        String line = button.command();
        boolean sayable = line.length() <= Limits.LINE
                && line.lines().count() == 1
                && !ID.matcher(line).find();
        return sayable ? line + " " + Marks.around(mark) : saidByLabel();
    }

    /** The same by its label. */
    String saidByLabel() {
        return label + " " + Marks.around(mark);
    }
}
