package io.salesbell.chat.dingtalk.rendering;

import java.util.List;

/** A card as DingTalk shows it: {@code text} is markdown, {@code plain} the same without any markup. */
public record Drawing(String title, String text, String plain, List<DrawnButton> buttons) {
    public Drawing {
        buttons = List.copyOf(buttons);
    }
}
