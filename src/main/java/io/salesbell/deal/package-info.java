/** Won deals, their shares and entries. */
@NullMarked
@ApplicationModule(
        displayName = "Deal",
        allowedDependencies = {
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
package io.salesbell.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
