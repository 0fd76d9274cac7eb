/** Small things still to be asked of or told to a platform, kept until they are done: one table and one runner for all platforms. */
@NullMarked
package io.salesbell.chat.task;

import org.jspecify.annotations.NullMarked;
