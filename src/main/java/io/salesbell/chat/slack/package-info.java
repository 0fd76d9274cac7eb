/** Slack as a chat platform: settings, addresses and what its parts share. */
@NullMarked
package io.salesbell.chat.slack;

import org.jspecify.annotations.NullMarked;
