/** Editions of pictures and their stored renderings. */
@ApplicationModule(
        displayName = "Publishing",
        allowedDependencies = {"audit", "ui", "identity", "area", "figures", "situation"})
@NullMarked
package se.samblick.app.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
