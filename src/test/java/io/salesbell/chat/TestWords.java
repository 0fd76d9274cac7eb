package io.salesbell.chat;

/** The real words, without the rest of the bot. */
public final class TestWords {
    private TestWords() {}

    public static Wording wording() {
        return new Wording(new Catalogue());
    }

    public static PlainCards plain() {
        return new PlainCards(wording());
    }
}
