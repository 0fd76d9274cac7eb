/** The commands about records of every kind: taking back and commenting. */
@NullMarked
package io.salesbell.record.chat;

import org.jspecify.annotations.NullMarked;
