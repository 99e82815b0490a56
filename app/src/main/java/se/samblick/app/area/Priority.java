package se.samblick.app.area;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A locally prioritised area of work: a focus area of a framework chosen here, or one of the area's own.
 *
 * @param number its number among the area's priorities, such as {@code 1} or {@code 1.1}
 * @param parent the priority it is a part of
 * @param framework version of the framework, with {@code focusArea}, or both null for one of the area's own
 */
public record Priority(
        UUID id,
        AreaId area,
        String number,
        @Nullable UUID parent,
        @Nullable String framework,
        @Nullable String focusArea,
        String title,
        String description) {}
