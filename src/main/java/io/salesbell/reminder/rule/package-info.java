/** The rules by which people are reminded, one file a reminder beside what it says. */
@NullMarked
package io.salesbell.reminder.rule;

import org.jspecify.annotations.NullMarked;
