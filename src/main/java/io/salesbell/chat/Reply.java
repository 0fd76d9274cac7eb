package io.salesbell.chat;

/**
 * The answer to one line: a card in words to be, never a finished sentence. A personal one goes to the speaker alone,
 * also when asked in a channel. A {@code mistake} says that nothing was changed.
 */
public record Reply(Card card, boolean personal, boolean mistake) {

    public static Reply of(String key, Object... arguments) {
        return of(Card.of(Text.of(key, arguments)));
    }

    public static Reply of(Card card) {
        return new Reply(card, false, false);
    }

    public static Reply of(Card.Builder card) {
        return of(card.build());
    }

    public Reply personally() {
        return new Reply(card, true, mistake);
    }

    public Reply asMistake() {
        return new Reply(card, personal, true);
    }
}
