/** The database: real PostgreSQL, run by the application itself or given by an address, and its migrations. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package se.samblick.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
