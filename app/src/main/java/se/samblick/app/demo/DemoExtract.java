package se.samblick.app.demo;

import java.time.LocalDate;
import org.apache.commons.codec.digest.DigestUtils;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.NewExtract;

/** The extracts of the demo: files that were never written, known again by what would stand in them. */
final class DemoExtract {
    private DemoExtract() {}

    /** @param content what the file would say; two extracts are the same file if it is the same */
    static NewExtract of(DatasetId dataset, String source, LocalDate extracted, String file, Object content) {
        return new NewExtract(dataset, source, extracted, file, DigestUtils.sha256Hex(file + content), null);
    }
}
