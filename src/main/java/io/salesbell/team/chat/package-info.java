/** Setting up in chat: the start, teams and settings. */
@NullMarked
package io.salesbell.team.chat;

import org.jspecify.annotations.NullMarked;
