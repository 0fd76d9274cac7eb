package io.salesbell.chat;

/** What a member may do; roles add up. Every command names the role it asks for. */
public enum Role {
    REP,
    MANAGER,
    FINANCE,
    ADMIN
}
