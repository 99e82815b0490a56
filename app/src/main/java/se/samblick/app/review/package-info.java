/** A page where any document is checked against its own tables; nothing of it is kept. */
@ApplicationModule(
        displayName = "Review of any document",
        allowedDependencies = {"audit", "ui", "identity"})
@NullMarked
package se.samblick.app.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
