/** Watching figures: what stands out, more than chance, where and since when, compared with whom, and what may come. */
@ApplicationModule(
        displayName = "Watch",
        allowedDependencies = {"audit", "ui", "job", "identity", "area", "figures"})
@NullMarked
package se.samblick.app.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
