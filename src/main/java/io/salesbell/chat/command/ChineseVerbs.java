package io.salesbell.chat.command;

/** Characters with which the sentence about a visit begins, so that a name before them has ended. */
final class ChineseVerbs {
    private static final String OPENING = "聊谈见送签说去讲演沟交讨确介汇跟约看发问回打给对已了的在和把要";

    private ChineseVerbs() {}

    static boolean opens(String text) {
        return !text.isEmpty() && OPENING.indexOf(text.charAt(0)) >= 0;
    }
}
