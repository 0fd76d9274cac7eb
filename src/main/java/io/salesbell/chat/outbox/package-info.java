/** What the bot owes people and its delivery: in order per conversation, each once, within the platforms' limits. */
@NullMarked
package io.salesbell.chat.outbox;

import org.jspecify.annotations.NullMarked;
