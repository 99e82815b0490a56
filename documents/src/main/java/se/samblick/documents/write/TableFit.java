package se.samblick.documents.write;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samblick.documents.content.FigureData;

/**
 * How a live table is fitted to the width of a printed page: in smaller type if need be, and if that is not enough in
 * several parts below one another, each with the first column. Turning the page would part the table from its heading.
 *
 * @param style name of the style with the type size; empty for the ordinary one
 * @param firstWidth of the first column, in points
 * @param parts the columns of each part, the first column first
 */
record TableFit(String style, long firstWidth, List<List<Integer>> parts) {
    private static final double PAGE = 468;
    private static final double PADDING = 7;
    /** Widths of a digit and of an ordinary letter in the fonts used, as shares of the type size. */
    private static final double DIGIT = 0.56;

    private static final double LETTER = 0.53;
    private static final int LONGEST_LABEL = 30;

    private static final List<Size> SIZES = List.of(new Size("", 9), new Size("many", 7.5), new Size("tiny", 6.5));

    private record Size(String style, double points) {}

    TableFit {
        parts = List.copyOf(parts);
    }

    static TableFit of(FigureData data) {
        if (data.columns().isEmpty()) {
            return unbroken(data);
        }
        for (Size size : SIZES) {
            List<Double> widths = widths(data, size);
            if (widths.stream().mapToDouble(Double::doubleValue).sum() <= PAGE) {
                return new TableFit(
                        size.style(), roomForLabels(data, widths, size), List.of(indexes(0, widths.size())));
            }
        }
        Size size = SIZES.get(1);
        List<Double> widths = widths(data, size);
        return new TableFit(size.style(), Math.round(widths.get(0)), parts(widths));
    }

    /** As much as the longest label of a row takes, or what the other columns leave. */
    private static long roomForLabels(FigureData data, List<Double> widths, Size size) {
        double others = widths.stream().skip(1).mapToDouble(Double::doubleValue).sum();
        int longest =
                data.rows().stream().mapToInt(row -> row.label().length()).max().orElse(0);
        double wanted = longest * size.points() * LETTER + PADDING;
        return Math.round(Math.max(widths.get(0), Math.min(wanted, PAGE - others)));
    }

    /** The whole table in one part, for a page that scrolls. */
    static TableFit unbroken(FigureData data) {
        return new TableFit("", 0, List.of(indexes(0, data.columns().size())));
    }

    private static List<List<Integer>> parts(List<Double> widths) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>(List.of(0));
        double used = widths.get(0);
        for (int column = 1; column < widths.size(); column++) {
            if (used + widths.get(column) > PAGE && part.size() > 1) {
                parts.add(part);
                part = new ArrayList<>(List.of(0));
                used = widths.get(0);
            }
            part.add(column);
            used += widths.get(column);
        }
        parts.add(part);
        return parts;
    }

    private static List<Integer> indexes(int from, int to) {
        return java.util.stream.IntStream.range(from, to).boxed().toList();
    }

    private static List<Double> widths(FigureData data, Size size) {
        List<Double> widths = new ArrayList<>();
        for (int column = 0; column < data.columns().size(); column++) {
            widths.add(width(data, column, size.points()) + PADDING);
        }
        return widths;
    }

    private static double width(FigureData data, int column, double points) {
        int head = longestWord(data.columns().get(column).label());
        boolean words = column == 0 || data.columns().get(column).role() == FigureData.Role.LABEL;
        int cells = data.rows().stream()
                .map(row -> row.cells().get(column).text())
                .mapToInt(text ->
                        words ? Math.max(longestWord(text), Math.min(text.length(), LONGEST_LABEL)) : text.length())
                .max()
                .orElse(0);
        int longest = words ? Math.min(Math.max(head, cells), LONGEST_LABEL) : Math.max(cells, Math.min(head, 14));
        return longest * points * (words ? LETTER : DIGIT);
    }

    private static int longestWord(String text) {
        return Stream.of(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }
}
