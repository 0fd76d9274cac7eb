/** The commands of recognition. */
@NullMarked
package io.salesbell.recognition.chat;

import org.jspecify.annotations.NullMarked;
