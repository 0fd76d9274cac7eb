/** The console: a chat platform of one's own, a page served by the bot with people to speak as. */
@NullMarked
package io.salesbell.chat.console;

import org.jspecify.annotations.NullMarked;
