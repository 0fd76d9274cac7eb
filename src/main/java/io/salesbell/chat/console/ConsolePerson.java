package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Locale;

/** Somebody to speak as. */
record ConsolePerson(OrgId org, Directory.Profile profile) {
    String key() {
        return profile.key();
    }

    MemberId member() {
        return profile.member();
    }

    Locale language() {
        return profile.language();
    }

    /** The person's own direct conversation with the bot. */
    Conversation direct() {
        return direct(member());
    }

    static Conversation direct(MemberId member) {
        return new Conversation(ConsolePlatform.NAME, "dm:" + member, Conversation.Kind.DIRECT);
    }
}
