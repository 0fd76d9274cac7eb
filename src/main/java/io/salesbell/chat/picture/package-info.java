/** Pictures the bot posts: charts as PNG, set in a bundled font so that Chinese names look right on any server. */
@NullMarked
@NamedInterface("picture")
package io.salesbell.chat.picture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
