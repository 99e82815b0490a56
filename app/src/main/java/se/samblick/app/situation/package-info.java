/** Joint situation pictures: drafted together, signed by every party, never changed afterwards. */
@ApplicationModule(
        displayName = "Situation pictures",
        allowedDependencies = {"audit", "ui", "identity", "area", "figures"})
@NullMarked
package se.samblick.app.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
