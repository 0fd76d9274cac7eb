package io.salesbell.chat.dingtalk.rendering;

/** DingTalk's limits, in UTF-8 bytes where it counts bytes (documentation of 2026-08). */
final class Limits {
    /** Of a template's parameters; a reply's whole body may have 20,000. */
    static final int PARAMETERS = 15_000;

    static final int TITLE = 60;
    static final int LABEL = 40;
    static final int BUTTONS = 5;
    static final int LINKS = 40;
    /** What buttons that are links may take, so that there is room for the words above them. */
    static final int LINK_BYTES = 10_000;

    /** Longer command lines are sent as their button's label. */
    static final int LINE = 80;

    static final int TABLE_ROWS = 60;

    private Limits() {}
}
