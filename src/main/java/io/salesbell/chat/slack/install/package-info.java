/** Workspaces: their tokens, encrypted, and how they are installed. */
@NullMarked
package io.salesbell.chat.slack.install;

import org.jspecify.annotations.NullMarked;
