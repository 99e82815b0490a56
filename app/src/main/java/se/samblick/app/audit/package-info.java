/** Who did what: one chained entry in the same transaction as each change, and the pages that show them. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {})
@NullMarked
package se.samblick.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
