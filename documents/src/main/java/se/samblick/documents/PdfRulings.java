package se.samblick.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.NullUnmarked;

/**
 * Collects the straight rulings that a page draws: lines that are stroked, and the thin boxes that some programs fill
 * instead. Shading and drawings that are no rulings are passed by.
 */
@NullUnmarked
final class PdfRulings {
    private static final int MAX_RULINGS = 20_000;
    private static final float THIN = 3;
    private static final float SHORTEST = 4;
    private static final float STRAIGHT = 1;

    /** A ruling in points from the upper left corner of the page; lying when its height is 0, else standing. */
    record Ruling(float left, float top, float right, float bottom) {
        boolean lying() {
            return top == bottom;
        }
    }

    private final PDFStreamEngine engine;
    private final List<float[]> path = new ArrayList<>();
    private List<Ruling> found = new ArrayList<>();
    private PDRectangle page = new PDRectangle();
    private boolean upright = true;
    private float x;
    private float y;
    private float startX;
    private float startY;

    PdfRulings(PDFStreamEngine engine) {
        this.engine = engine;
    }

    /** What the operators that draw paths do here. */
    List<OperatorProcessor> operators() {
        return List.of(
                new PathOperator("m", this::moveTo),
                new PathOperator("l", this::lineTo),
                new PathOperator("c", numbers -> jumpTo(numbers, 4)),
                new PathOperator("v", numbers -> jumpTo(numbers, 2)),
                new PathOperator("y", numbers -> jumpTo(numbers, 2)),
                new PathOperator("h", numbers -> close()),
                new PathOperator("re", this::rectangle),
                new PathOperator("S", numbers -> paint(true)),
                new PathOperator("s", numbers -> closeAndPaint()),
                new PathOperator("f", numbers -> paint(false)),
                new PathOperator("F", numbers -> paint(false)),
                new PathOperator("f*", numbers -> paint(false)),
                new PathOperator("B", numbers -> paint(true)),
                new PathOperator("B*", numbers -> paint(true)),
                new PathOperator("b", numbers -> closeAndPaint()),
                new PathOperator("b*", numbers -> closeAndPaint()),
                new PathOperator("n", numbers -> path.clear()));
    }

    void startPage(PDRectangle visible, int rotation) {
        page = visible;
        upright = rotation % 360 == 0;
        found = new ArrayList<>();
        path.clear();
    }

    /** The page's rulings; none where the page is turned. */
    List<Ruling> found() {
        return found;
    }

    private interface Action {
        void run(float[] numbers);
    }

    private final class PathOperator extends OperatorProcessor {
        private final String name;
        private final Action action;

        PathOperator(String name, Action action) {
            super(engine);
            this.name = name;
            this.action = action;
        }

        @Override
        public void process(Operator operator, List<COSBase> operands) throws IOException {
            float[] numbers = new float[operands.size()];
            for (int i = 0; i < numbers.length; i++) {
                if (!(operands.get(i) instanceof COSNumber number)) {
                    return;
                }
                numbers[i] = number.floatValue();
            }
            if (upright && path.size() < MAX_RULINGS) {
                action.run(numbers);
            }
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private void moveTo(float[] numbers) {
        if (numbers.length >= 2) {
            place(numbers[0], numbers[1]);
            startX = x;
            startY = y;
        }
    }

    private void place(float userX, float userY) {
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        var point = matrix.transformPoint(userX, userY);
        x = point.x - page.getLowerLeftX();
        y = page.getHeight() - (point.y - page.getLowerLeftY());
    }

    private void lineTo(float[] numbers) {
        if (numbers.length >= 2) {
            float fromX = x;
            float fromY = y;
            place(numbers[0], numbers[1]);
            path.add(new float[] {fromX, fromY, x, y});
        }
    }

    private void jumpTo(float[] numbers, int last) {
        if (numbers.length >= last + 2) {
            place(numbers[last], numbers[last + 1]);
        }
    }

    private void close() {
        path.add(new float[] {x, y, startX, startY});
        x = startX;
        y = startY;
    }

    private void rectangle(float[] numbers) {
        if (numbers.length < 4) {
            return;
        }
        float right = numbers[0] + numbers[2];
        float top = numbers[1] + numbers[3];
        moveTo(numbers);
        lineTo(new float[] {right, numbers[1]});
        lineTo(new float[] {right, top});
        lineTo(new float[] {numbers[0], top});
        close();
    }

    private void closeAndPaint() {
        close();
        paint(true);
    }

    /** A filled path counts only as the thin boxes in it; its lines stand one subpath after another. */
    private void paint(boolean stroked) {
        int from = 0;
        while (from < path.size()) {
            int to = from + 1;
            while (to < path.size() && joined(path.get(to - 1), path.get(to))) {
                to++;
            }
            paint(path.subList(from, to), stroked);
            from = to;
        }
        path.clear();
    }

    private static boolean joined(float[] line, float[] next) {
        return line[2] == next[0] && line[3] == next[1];
    }

    private void paint(List<float[]> subpath, boolean stroked) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] line : subpath) {
            left = Math.min(left, Math.min(line[0], line[2]));
            right = Math.max(right, Math.max(line[0], line[2]));
            top = Math.min(top, Math.min(line[1], line[3]));
            bottom = Math.max(bottom, Math.max(line[1], line[3]));
        }
        if (bottom - top < THIN && right - left >= SHORTEST) {
            add(new Ruling(left, (top + bottom) / 2, right, (top + bottom) / 2));
        } else if (right - left < THIN && bottom - top >= SHORTEST) {
            add(new Ruling((left + right) / 2, top, (left + right) / 2, bottom));
        } else if (stroked) {
            subpath.forEach(this::addStraight);
        }
    }

    private void addStraight(float[] line) {
        float width = Math.abs(line[2] - line[0]);
        float height = Math.abs(line[3] - line[1]);
        if (height < STRAIGHT && width >= SHORTEST) {
            float middle = (line[1] + line[3]) / 2;
            add(new Ruling(Math.min(line[0], line[2]), middle, Math.max(line[0], line[2]), middle));
        } else if (width < STRAIGHT && height >= SHORTEST) {
            float middle = (line[0] + line[2]) / 2;
            add(new Ruling(middle, Math.min(line[1], line[3]), middle, Math.max(line[1], line[3])));
        }
    }

    private void add(Ruling ruling) {
        boolean finite = Float.isFinite(ruling.left())
                && Float.isFinite(ruling.right())
                && Float.isFinite(ruling.top())
                && Float.isFinite(ruling.bottom());
        if (finite && found.size() < MAX_RULINGS) {
            found.add(ruling);
        }
    }
}
