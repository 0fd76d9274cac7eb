package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Button;

/** A button as it is drawn: its place in the card, its label, and the {@code mark} that pressing it sends along. */
public record DrawnButton(Button button, int row, boolean menu, String label, String mark) {

    /** What the person who presses it says by that: the command line, or the label where the line is long. */
    String said() {
        String line = button.command();
        boolean sayable = line.length() <= Limits.LINE && line.lines().count() == 1;
        return (sayable ? line : label) + " " + Marks.around(mark);
    }
}
