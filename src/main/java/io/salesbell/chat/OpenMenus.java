package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;

/** The menu that a member's next digit answers in a conversation; platforms open it for the cards they deliver. */
public interface OpenMenus {

    /** Keeps the card's menu, if it has one, as the open one. */
    void open(OrgId org, MemberId member, Conversation conversation, Card card);

    /** The command line that a digit alone would choose there; empty where it would choose none. */
    Optional<String> choice(OrgId org, MemberId member, Conversation conversation, String digit);
}
