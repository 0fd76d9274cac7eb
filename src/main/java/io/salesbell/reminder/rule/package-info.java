/** The reminders, each a rule of its own: when it is due, for whom, and what it says. */
@NullMarked
package io.salesbell.reminder.rule;

import org.jspecify.annotations.NullMarked;
