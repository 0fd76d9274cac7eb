/** Customers and their names: who they are, who looks after them, merging and renaming. */
@NullMarked
@ApplicationModule(
        displayName = "Customer",
        allowedDependencies = {"record", "team", "team::time", "chat", "commit", "journal", "schedule", "shared"})
package io.salesbell.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
