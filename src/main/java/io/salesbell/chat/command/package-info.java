/** From a typed line to typed arguments: folding, tokens, amounts, dates and near misses, as pure values. */
@NullMarked
package io.salesbell.chat.command;

import org.jspecify.annotations.NullMarked;
