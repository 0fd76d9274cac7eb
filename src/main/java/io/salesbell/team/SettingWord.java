package io.salesbell.team;

import io.salesbell.chat.Text;
import java.util.List;
import java.util.Set;

/**
 * A setting that people see and change in chat; the module that owns it contributes it as one bean. Its title is the
 * catalogue's {@code setting.<name>.title}.
 */
public interface SettingWord {

    /** The canonical English word, unique among settings. */
    String name();

    /** Other words for it, Chinese ones among them. */
    List<String> words();

    /** How far it may be set: a member's own, a team's by its manager, the organization's by an admin. */
    Set<Settings.Scope> scopes();

    /** What holds for the subject, in words. */
    Text shown(Settings.Subject subject);

    /**
     * Stores what was typed.
     *
     * @return the value as it is kept
     * @throws io.salesbell.chat.UserMistake with an example when it isn't one
     */
    String change(Settings.Subject subject, String typed);

    /** Whether the value is the subject's own and not an inherited one. */
    default boolean isOwn(Settings.Subject subject) {
        return true;
    }

    /** Lets the subject have what it inherits again; false where this setting is not inherited. */
    default boolean inherit(Settings.Subject subject) {
        return false;
    }

    /** Values worth a button, as typed; none where the value is free. */
    default List<String> choices() {
        return List.of();
    }
}
