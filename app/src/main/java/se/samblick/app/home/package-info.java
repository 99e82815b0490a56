/** The first page: where one stopped, what waits and what is new. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"ui", "identity", "figures", "situation"})
@NullMarked
package se.samblick.app.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
