package se.samblick.app.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A delivery about to be committed.
 *
 * @param source who delivered it; a name not known before becomes a new source
 * @param extracted the day the source was asked
 * @param sha256 of the file, in hexadecimal
 * @param importId the import it comes from, null if it was made by a program
 */
public record NewExtract(
        DatasetId dataset,
        String source,
        LocalDate extracted,
        String fileName,
        String sha256,
        @Nullable ImportId importId) {}
