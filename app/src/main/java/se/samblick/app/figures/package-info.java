/** Figures: who delivers them, what was delivered when, and series, values and changes drawn from it. */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"audit", "ui", "job", "identity", "area"})
@NullMarked
package se.samblick.app.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
