/** Surveys: waves, questions and groups, what was answered where, and whether it differs by more than chance. */
@ApplicationModule(
        displayName = "Surveys",
        allowedDependencies = {"audit", "ui", "identity", "area", "figures"})
@NullMarked
package se.samblick.app.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
