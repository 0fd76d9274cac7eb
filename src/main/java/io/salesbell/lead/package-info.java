/** Leads from first contact to won or lost, their assignments and deadlines. */
@NullMarked
@ApplicationModule(
        displayName = "Lead",
        allowedDependencies = {"customer", "record", "team", "team::time", "chat", "journal", "schedule", "shared"})
package io.salesbell.lead;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
