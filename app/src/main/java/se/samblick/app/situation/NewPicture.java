package se.samblick.app.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;

/**
 * A picture to begin.
 *
 * @param area null with {@code from}: the same
 * @param framework null with {@code from}: the same
 * @param year null with {@code from}: the same, which makes the next version of a signed picture
 * @param from the picture to go on from, or null to begin from the template
 * @param title null for the usual one
 * @param parties ids of those who write and sign; empty for the area's administration and police
 */
public record NewPicture(
        @Nullable AreaId area,
        @Nullable String framework,
        @Nullable Integer year,
        @Nullable SituationPictureId from,
        @Nullable String title,
        List<String> parties) {
    public NewPicture {
        parties = List.copyOf(parties);
    }
}
