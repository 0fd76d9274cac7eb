/** The commands and cards of leaderboards. */
@NullMarked
package io.salesbell.report.chat;

import org.jspecify.annotations.NullMarked;
