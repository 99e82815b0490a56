/** Accounts, sign-in, tokens, and who may do what where. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"audit", "ui"})
@NullMarked
package se.samblick.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
