/** Areas in overlapping divisions, the parties that work in them, their profiles and the frameworks they work by. */
@ApplicationModule(
        displayName = "Areas and frameworks",
        allowedDependencies = {"audit", "ui", "identity"})
@NullMarked
package se.samblick.app.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
