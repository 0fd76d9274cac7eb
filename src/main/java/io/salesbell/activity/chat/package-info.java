/** The commands and cards of visits and follow-ups. */
@NullMarked
package io.salesbell.activity.chat;

import org.jspecify.annotations.NullMarked;
