/** The platform-neutral conversation: from a typed line to a record and back to words. */
@NullMarked
@ApplicationModule(
        displayName = "Chat",
        allowedDependencies = {"commit", "journal", "schedule", "shared"})
package io.salesbell.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
