package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file came to, as it is shown to the user and kept with the import.
 *
 * @param problems the first ones, most serious first
 * @param moreProblems how many there are beside those
 * @param preview the first values as they would be saved
 * @param newCategories labels that would become new categories
 * @param totals printed sums beside the sums of their rows
 * @param areas number of different areas
 * @param categories number of different categories
 * @param periods number of different periods
 * @param derived number of printed differences and percentages left out
 * @param skipped number of values left out on the user's word
 * @param sameFile extracts with the very same file, newest first
 * @param profile how often the corrections of an earlier file of the same shape had been used; 0 if there were none
 * @param revision what it says otherwise than the extract before it, null if that cannot be told yet
 * @param events what a list of single events came to, null for other files
 */
public record Outcome(
        List<Problem> problems,
        int moreProblems,
        List<Preview> preview,
        List<Table> tables,
        List<NewCategory> newCategories,
        List<TotalLine> totals,
        int areas,
        int categories,
        int periods,
        long derived,
        long skipped,
        List<Long> sameFile,
        int profile,
        @Nullable Revision revision,
        @Nullable Events events) {
    public Outcome {
        problems = List.copyOf(problems);
        preview = List.copyOf(preview);
        tables = List.copyOf(tables);
        newCategories = List.copyOf(newCategories);
        totals = List.copyOf(totals);
        sameFile = List.copyOf(sameFile);
    }

    /** Before anything has been read. */
    public static final Outcome NONE = new Outcome(
            List.of(), 0, List.of(), List.of(), List.of(), List.of(), 0, 0, 0, 0, 0, List.of(), 0, null, null);

    /** A value as it would be saved. */
    public record Preview(
            String area,
            String areaName,
            String category,
            String categoryLabel,
            boolean newCategory,
            String period,
            String measure,
            @Nullable Double value,
            @Nullable Double upper,
            String status,
            String origin) {}

    /**
     * A table of the file.
     *
     * @param rows how many values would be saved
     * @param namesArea whether the table itself says which area its values are of
     * @param area id of the area that its values without one are given to, null if none
     * @param suggestions areas whose names stand in the title
     * @param grid its first cells with their roles, null if the format has no cells
     * @param columns its columns, none if the format has none
     * @param part whether it was read in passing, so that the grid is only its beginning; null as false
     */
    public record Table(
            int number,
            String title,
            long rows,
            boolean namesArea,
            @Nullable String area,
            List<Problem.Suggestion> suggestions,
            @Nullable RoleGrid grid,
            List<Column> columns,
            @Nullable Boolean part) {
        public Table {
            // Readings that were kept before columns were told have none.
            columns = columns == null ? List.of() : List.copyOf(columns);
        }

        /** True if all of it was at hand when its cells were shown. */
        boolean whole() {
            return !Boolean.TRUE.equals(part);
        }
    }

    /**
     * A column of a table.
     *
     * @param name its letters or number
     * @param header as printed, may be empty
     * @param role what it was read as: {@code area}, {@code category}, {@code ignored} or {@code other}
     */
    public record Column(String name, String header, String role) {}

    /**
     * What the file says otherwise than the newest extract for the same area.
     *
     * @param extract number of that extract
     * @param extracted the day its source was asked, as ISO date
     * @param added values that it does not have
     * @param changed values that it has otherwise
     * @param gone values within the areas and days of the file that only it has
     * @param same values that both have alike
     * @param examples the first of those that differ
     */
    public record Revision(
            long extract, String extracted, int added, int changed, int gone, int same, List<Changed> examples) {
        public Revision {
            examples = List.copyOf(examples);
        }
    }

    /** A value that two extracts give differently; null where one has none. */
    public record Changed(
            String area,
            String categoryLabel,
            String period,
            String measure,
            @Nullable Double before,
            @Nullable Double after) {}

    /**
     * Single events, counted by day.
     *
     * @param events how many
     * @param places how many of them with a place to keep
     * @param precision how exactly their places are kept, the code of a {@link PlacePrecision}
     * @param span from which day to which the list tells all, as {@link se.samblick.analysis.Period}; empty if unknown
     */
    public record Events(long events, int places, String precision, String span) {}

    /** A label that would become a category. */
    public record NewCategory(String id, String label, boolean detectionDriven) {}

    /** A printed sum; {@code parts} is null where the sum of its rows cannot be told. */
    public record TotalLine(
            int table,
            String label,
            String period,
            double printed,
            @Nullable Double parts,
            @Nullable String leftOut,
            String origin) {}
}
