/** Append-only record of every change: sealing in hash chains and durable followers. */
@NullMarked
@ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"commit", "schedule", "shared"})
package io.salesbell.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
