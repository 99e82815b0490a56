package se.samblick.app.situation;

import org.jspecify.annotations.Nullable;

/**
 * A section's place in the picture and what belongs in it, as the template sets it when the picture is begun.
 *
 * @param level depth in the outline, from 1
 * @param number as {@code 1} or {@code 1.1} among the local priorities, else empty
 * @param party who owns it, or null if all do
 * @param framework version of the framework of {@code focusArea}
 * @param description standing text of a focus area, not written here
 * @param guidance what belongs in it, shown while it is written
 */
public record SectionHead(
        String key,
        int level,
        String number,
        String title,
        @Nullable String party,
        @Nullable String framework,
        @Nullable String focusArea,
        String description,
        String guidance) {}
