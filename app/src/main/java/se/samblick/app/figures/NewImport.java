package se.samblick.app.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file to read in.
 *
 * @param fileName as the user names it
 * @param source who delivered it; the dataset's source if null
 * @param extracted the day the source was asked; today if null
 * @param area id of the area of tables that name none
 * @param period of tables that name none, in the forms of {@link se.samblick.analysis.Period}
 * @param useProfile whether what was put right in an earlier file of the same shape applies
 */
public record NewImport(
        DatasetId dataset,
        String fileName,
        @Nullable String source,
        @Nullable LocalDate extracted,
        @Nullable String area,
        @Nullable String period,
        boolean useProfile) {
    /** A file from the dataset's own source, read as of today. */
    public static NewImport of(DatasetId dataset, String fileName, @Nullable String area) {
        return new NewImport(dataset, fileName, null, null, area, null, true);
    }
}
