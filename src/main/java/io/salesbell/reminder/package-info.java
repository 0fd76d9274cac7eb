/** What people are reminded of and when, and when they are left in peace. */
@NullMarked
@ApplicationModule(
        displayName = "Reminder",
        allowedDependencies = {
            "target",
            "deal",
            "activity",
            "lead",
            "customer",
            "record",
            "team",
            "team::time",
            "chat",
            "journal",
            "schedule",
            "shared"
        })
package io.salesbell.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
