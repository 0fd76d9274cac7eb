/** Socket Mode: what Slack would send over HTTP, over connections that the bot opens; the same code answers it. */
@NullMarked
package io.salesbell.chat.slack.socket;

import org.jspecify.annotations.NullMarked;
