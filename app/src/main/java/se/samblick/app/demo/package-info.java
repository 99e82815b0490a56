/** The demo municipality: a made-up city with which a newcomer sees the main job within a minute. */
@ApplicationModule(
        displayName = "Demo municipality",
        allowedDependencies = {"audit", "identity", "area", "figures", "survey", "watch", "situation"})
@NullMarked
package se.samblick.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
