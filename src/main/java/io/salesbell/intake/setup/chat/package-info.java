/** What whoever sets a team up says of it: remind the owners, tell everyone. */
@NullMarked
package io.salesbell.intake.setup.chat;

import org.jspecify.annotations.NullMarked;
