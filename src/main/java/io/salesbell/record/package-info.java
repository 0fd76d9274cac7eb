/** What every record shares: references, short numbers, undo, comments and attachments. */
@NullMarked
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"team", "team::time", "chat", "commit", "journal", "schedule", "shared"})
package io.salesbell.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
