/** What every page shares: layout, components, words, formats, error pages. Knows no other room but the trail. */
@ApplicationModule(
        displayName = "User interface",
        allowedDependencies = {"audit"})
@NullMarked
package se.samblick.app.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
