package io.salesbell.chat.command;

import io.salesbell.chat.Card;
import io.salesbell.chat.RecordWords;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One choice of a menu: its command line and the version of the subject it was drawn for. */
record MenuChoice(String line, @Nullable Integer version) {

    /** The choices of the card's menus, in their order. */
    static List<MenuChoice> of(Card card) {
        return card.blocks().stream()
                .filter(block -> block instanceof Card.Buttons buttons && buttons.menu())
                .flatMap(block -> ((Card.Buttons) block).buttons().stream())
                .map(button -> new MenuChoice(button.command(), button.version()))
                .toList();
    }

    /** All of the card's buttons, those of its menus first. */
    static List<MenuChoice> allOf(Card card) {
        return Stream.concat(
                        of(card).stream(),
                        card.allButtons().stream().map(button -> new MenuChoice(button.command(), button.version())))
                .distinct()
                .toList();
    }

    /** The record that a choice's line is about, else the line. */
    static String subject(String line) {
        return RecordWords.about(line).map(RecordWords.About::record).orElse(line);
    }

    String subject() {
        return subject(line);
    }

    boolean isAboutRecord() {
        return RecordWords.about(line).isPresent();
    }
}
