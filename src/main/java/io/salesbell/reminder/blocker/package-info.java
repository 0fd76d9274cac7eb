/** Support asked of the manager: brought at once in working time, open until answered or solved. */
@NullMarked
package io.salesbell.reminder.blocker;

import org.jspecify.annotations.NullMarked;
