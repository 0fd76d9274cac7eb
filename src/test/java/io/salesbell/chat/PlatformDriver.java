package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Map;

/**
 * A chat platform as its people use it, for {@link PlatformContract}. There are lily (a rep, English), wangwei (a rep,
 * Chinese) and chen (a manager, Chinese) of team {@code east}; conversations are {@code bot}, the speaker's own direct
 * one, and {@code east}, the team's channel.
 */
public interface PlatformDriver {

    /** A message as somebody sees it: plain text with the platform's own escapes undone, and what can be pressed. */
    record Seen(String id, boolean fromBot, String text, List<String> buttons, int pictures) {}

    /** What can be wrong with the platform. */
    enum Trouble {
        /** It asks to be left alone for half a minute. */
        RATE_LIMITED,
        /** It answers with an error that may pass. */
        DOWN,
        /** It says that this will never work. */
        REFUSES
    }

    OrgId org();

    /** Says the text as a message of this id; the same id again is the platform repeating itself. */
    void say(String person, String conversation, String text, String id);

    /** Presses the button with this label. */
    void press(String person, String conversation, Seen message, String label);

    /** Opens the form behind the button and sends it; the mistakes by field, none when it was taken. */
    Map<String, String> submit(
            String person, String conversation, Seen message, String label, Map<String, String> values);

    /** What the person sees in the conversation, oldest first. */
    List<Seen> read(String person, String conversation);

    /** Makes the next deliveries of the bot's own messages end like this. */
    void trouble(Trouble trouble, int deliveries);
}
