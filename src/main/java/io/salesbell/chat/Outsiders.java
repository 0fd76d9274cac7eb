package io.salesbell.chat;

import io.salesbell.shared.OrgId;

/** Whether a platform knows of people of other companies in a conversation, who may read of no customer or amount. */
public interface Outsiders {

    boolean mayRead(OrgId org, Conversation conversation);
}
