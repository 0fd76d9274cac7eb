package io.salesbell.chat.slack.rendering;

/** Block Kit's limits, counted in Unicode code points as Slack counts them (docs of 2026). */
final class Limits {
    static final int BLOCKS = 50;
    static final int TEXT = 3000;
    static final int HEADER = 150;
    static final int FIELDS = 10;
    static final int FIELD = 2000;
    static final int CONTEXT = 2000;
    static final int ACTIONS = 25;
    static final int LABEL = 75;
    static final int VALUE = 2000;
    static final int ALT = 2000;
    static final int ROWS = 100;
    static final int COLUMNS = 20;
    static final int CELL = 150;
    /** Undocumented: above about 13,000 characters a message is refused as too long. */
    static final int MESSAGE = 12_000;

    static final int TABLE = 8000;
    static final int FALLBACK = 3500;
    static final int HOME_BLOCKS = 100;
    static final int TITLE = 24;
    static final int OPTIONS = 100;
    static final int OPTION_VALUE = 150;
    static final int HINT = 2000;
    static final int INPUT = 3000;

    private Limits() {}
}
