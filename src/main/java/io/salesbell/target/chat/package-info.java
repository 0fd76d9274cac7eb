/** The commands and cards of targets and scores. */
@NullMarked
package io.salesbell.target.chat;

import org.jspecify.annotations.NullMarked;
