package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.FormErrors;

/**
 * An import as shown: the tables with the reading on them, what to look at, and what would be saved.
 *
 * @param step 2 while it is read and put right, 4 when it is over
 * @param saving a job is saving it
 * @param resumed the work had begun before the program was last started, and goes on
 * @param percent how much of the reading or the saving is done
 * @param revision what it says otherwise than the extract before it, null if that cannot be told
 * @param areas all there are
 * @param categories to choose from in place; none where they are so many that a page of their own is needed
 * @param errors what keeps it from being saved, with links to where it is put right
 */
public record ImportPage(
        String id,
        String file,
        List<String> meta,
        int step,
        String state,
        String stateText,
        boolean reading,
        boolean open,
        boolean ready,
        boolean committed,
        boolean saving,
        boolean resumed,
        int percent,
        @Nullable String failure,
        @Nullable String extractHref,
        FormErrors errors,
        int errorCount,
        List<TableView> tables,
        List<ProblemView> problems,
        int moreProblems,
        List<PreviewLine> preview,
        String previewText,
        List<Option> areas,
        List<Option> categories,
        List<Option> columnRoles,
        String skipped,
        boolean sameFile,
        @Nullable RevisionView revision) {

    /** Whether areas are so many that they are chosen on a page of their own. */
    public boolean manyAreas() {
        return areas.size() > 100;
    }

    /** How many problems are told for completeness alone. */
    public int notices() {
        return (int) problems.stream().filter(ProblemView::notice).count();
    }

    /**
     * A table of the file.
     *
     * @param needsArea it names no area itself, so one is chosen for it
     * @param columnChoices its columns by name, with their headers
     * @param beginning only its first rows are shown
     */
    public record TableView(
            int number,
            String title,
            boolean needsArea,
            String area,
            List<String> columns,
            List<GridRow> rows,
            List<Option> columnChoices,
            boolean beginning) {}

    public record GridRow(String name, List<GridCell> cells) {}

    /**
     * A cell.
     *
     * @param flag number of the problem beside it, 0 for none
     * @param severe whether the problem must be put right
     */
    public record GridCell(String text, String role, int flag, boolean severe, String anchor, boolean number) {}

    /**
     * Something to look at.
     *
     * @param number shown beside the cell and at the words; several cells may share it
     * @param mend what the user can do about it
     */
    public record ProblemView(
            int number,
            String anchor,
            boolean error,
            boolean notice,
            String place,
            String sentence,
            Mend mend,
            String found,
            String origin,
            int table,
            List<Suggested> suggestions) {}

    /** Something known that may be meant, in words that say how alike the names are. */
    public record Suggested(String id, String text) {}

    /** How a problem is put right. */
    public enum Mend {
        NOTHING,
        CELL,
        AREA,
        TABLE_AREA,
        CATEGORY,
        PERIOD,
        FILE_PERIOD,
        ALL_CODES
    }

    public record PreviewLine(
            String area,
            String category,
            boolean newCategory,
            String period,
            String measure,
            String value,
            String status,
            String kind,
            String icon,
            String origin) {}

    /** What the file says otherwise than an earlier extract. */
    public record RevisionView(String heading, String href, String sum, List<ChangedLine> lines) {
        public RevisionView {
            lines = List.copyOf(lines);
        }
    }

    public record ChangedLine(String area, String category, String period, String before, String after) {}

    /** A choice in a list. */
    public record Option(String value, String text) {}
}
