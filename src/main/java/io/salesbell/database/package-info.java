/** The embedded PostgreSQL that is the default database: launcher, adoption, clean stop. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package io.salesbell.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
