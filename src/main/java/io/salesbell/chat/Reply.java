package io.salesbell.chat;

import org.jspecify.annotations.Nullable;

/**
 * The answer to one line: a card in words to be, never a finished sentence. A personal one goes to the speaker alone,
 * also when asked in a channel. A {@code mistake} says that nothing was done; {@code changed} that something was.
 */
public record Reply(Card card, boolean personal, boolean mistake, boolean changed) {

    /** The answer to what was not saved because it took too long. */
    public static final Reply LATE = of("chat.failed.not-saved").asMistake();

    /** Whether it says so, also of one line of several. */
    public boolean isLate() {
        return mistake && card.blocks().containsAll(LATE.card.blocks());
    }

    public static Reply of(String key, @Nullable Object... arguments) {
        return of(Card.of(Text.of(key, arguments)));
    }

    public static Reply of(Card card) {
        return new Reply(card, false, false, false);
    }

    public static Reply of(Card.Builder card) {
        return of(card.build());
    }

    public Reply personally() {
        return new Reply(card, true, mistake, changed);
    }

    public Reply asMistake() {
        return new Reply(card, personal, true, false);
    }

    public Reply asChange() {
        return new Reply(card, personal, mistake, true);
    }
}
