package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.RecordWords;
import io.salesbell.chat.Reply;
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

    /**
     * What a digit chooses behind the reply: its menu, else the buttons under something that was only shown, so that the
     * digit is not taken for an answer to what was shown before. A form is opened by a press alone.
     */
    static List<MenuChoice> of(Reply reply, Conversation in) {
        List<MenuChoice> menu = of(reply.card());
        boolean shown = in.isDirect()
                && !reply.mistake()
                && !reply.changed()
                && reply.card().allButtons().stream().noneMatch(Button::form);
        return menu.isEmpty() && shown ? allOf(reply.card()) : menu;
    }

    /** Whether the reply asks what was meant; a list to work through stays when the speaker goes on. */
    static boolean isQuestion(Reply reply) {
        boolean list = MenuChoice.of(reply.card()).stream().anyMatch(MenuChoice::isAboutRecord);
        return reply.mistake() || !list;
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
