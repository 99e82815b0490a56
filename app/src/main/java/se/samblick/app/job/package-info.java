/** Long work: it shows progress, can be left, cancelled and returned to, and goes on after a restart. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {})
@NullMarked
package se.samblick.app.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
