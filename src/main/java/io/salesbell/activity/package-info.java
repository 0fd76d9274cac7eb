/** Visits and follow-ups: what salespeople did and with whom. */
@NullMarked
@ApplicationModule(
        displayName = "Activity",
        allowedDependencies = {
            "lead",
            "customer",
            "record",
            "team",
            "team::time",
            "chat",
            "commit",
            "journal",
            "schedule",
            "shared"
        })
package io.salesbell.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
