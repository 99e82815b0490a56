package se.samblick.analysis;

/**
 * Square cells that cover a rectangle, rows counted from the south and columns from the west. The rectangle is closed:
 * points on its border lie inside.
 *
 * @param xmin western border
 * @param ymin southern border
 * @param cell side of a cell, above 0, in the unit of the coordinates
 * @param columns cells from west to east, 1 or more
 * @param rows cells from south to north, 1 or more
 */
public record DensityGrid(double xmin, double ymin, double cell, int columns, int rows) {
    private static final int MOST_CELLS = 10_000_000;

    /**
     * Checks the grid.
     *
     * @throws Refusal naming what is not as said, more than ten million cells, or cells too small beside the corner
     */
    public DensityGrid {
        Checks.number("xmin", xmin);
        Checks.number("ymin", ymin);
        Checks.positive("cell", cell);
        Checks.whole("columns", columns, 1, MOST_CELLS);
        Checks.whole("rows", rows, 1, MOST_CELLS);
        if ((long) columns * rows > MOST_CELLS) {
            throw Refusal.of("rows", rows, "högst " + MOST_CELLS + " rutor i allt");
        }
        if (!(xmin + cell / 2 > xmin && ymin + cell / 2 > ymin)) {
            throw Refusal.of("cell", cell, "en ruta så stor att den syns bredvid xmin och ymin");
        }
    }

    /** Eastern border. */
    public double xmax() {
        return xmin + columns * cell;
    }

    /** Northern border. */
    public double ymax() {
        return ymin + rows * cell;
    }

    /** Easting of the centre of a column. */
    public double centreX(int column) {
        return xmin + (column + 0.5) * cell;
    }

    /** Northing of the centre of a row. */
    public double centreY(int row) {
        return ymin + (row + 0.5) * cell;
    }

    boolean contains(double x, double y) {
        return x >= xmin && x <= xmax() && y >= ymin && y <= ymax();
    }
}
