package io.salesbell.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What help says besides on one platform: how a command is typed there where it is not typed as everywhere. */
public interface HelpNote {
    /** The note below the page of a command, or below the overview where it is null; empty where there is none here. */
    Optional<Text> below(Conversation in, @Nullable CommandSpec command);
}
