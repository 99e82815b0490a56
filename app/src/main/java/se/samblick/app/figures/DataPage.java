package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Pager;

/** What there are figures of, and what was delivered when. */
public record DataPage(
        List<DatasetLine> datasets,
        List<ImportLine> imports,
        List<ExtractLine> extracts,
        Pager pager,
        @Nullable String dataset,
        boolean mayImport,
        boolean mayFetch,
        @Nullable String done) {

    /** A dataset with its latest extract. */
    public record DatasetLine(
            String id,
            String title,
            String source,
            String kind,
            String latest,
            @Nullable String extractHref) {}

    /** An import that waits for someone. */
    public record ImportLine(String href, String file, String by, String state, String kind, String icon) {}

    /** An extract; {@code undo} is the address that takes it back, null if it cannot be. */
    public record ExtractLine(
            String href,
            String number,
            String dataset,
            String extracted,
            String source,
            String file,
            String rows,
            String by,
            boolean withdrawn,
            @Nullable String undo,
            @Nullable String difference) {}
}
