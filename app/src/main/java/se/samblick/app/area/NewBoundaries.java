package se.samblick.app.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file of boundaries when it is sent.
 *
 * @param source who drew them; may be empty
 * @param validFrom the first day they hold
 * @param system such as {@code EPSG:3006}; null for what the file or its coordinates say
 */
public record NewBoundaries(
        String fileName,
        String source,
        LocalDate validFrom,
        @Nullable String system) {}
