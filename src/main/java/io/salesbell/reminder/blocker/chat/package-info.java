/** The commands about support asked of the manager. */
@NullMarked
package io.salesbell.reminder.blocker.chat;

import org.jspecify.annotations.NullMarked;
