package io.salesbell.chat;

/** How a name that nobody knows is told in a Latin script: up to five words with capitals, Told &amp; Sons. */
public final class CapitalizedName {
    /** For use in a regular expression. */
    public static final String PATTERN = "\\p{Lu}[\\p{L}\\d&.-]*+(?:\\s+(?:&\\s+)?\\p{Lu}[\\p{L}\\d&.-]*+){0,4}+";

    private CapitalizedName() {}
}
