package se.samblick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    @Test
    void findsTheCheapestPoint() {
        // x + y + z = 4, y ≤ 1, z ≤ 2; y and z are cheap.
        LinearProgram program =
                new LinearProgram(new double[][] {{1, 1, 1}}, new double[] {4}, new double[] {5, 1, 2}, new double[] {
                    Double.POSITIVE_INFINITY, 1, 2
                });

        assertThat(program.solve()).isEqualTo(LinearProgram.Outcome.OPTIMAL);
        assertThat(program.solution()).containsExactly(new double[] {1, 1, 2}, within(1e-9));
    }

    @Test
    void knowsWhenThereIsNoPoint() {
        LinearProgram program =
                new LinearProgram(new double[][] {{1, 1}}, new double[] {4}, new double[] {1, 1}, new double[] {1, 2});

        assertThat(program.solve()).isEqualTo(LinearProgram.Outcome.INFEASIBLE);
    }

    @Test
    void knowsWhenThereIsNoEnd() {
        double infinite = Double.POSITIVE_INFINITY;
        LinearProgram program = new LinearProgram(
                new double[][] {{1, -1}}, new double[] {-3}, new double[] {-1, 0}, new double[] {infinite, infinite});

        assertThat(program.solve()).isEqualTo(LinearProgram.Outcome.UNBOUNDED);
    }

    /** No random point that satisfies the constraints is cheaper. */
    @RepeatedTest(100)
    void isNotBeatenByRandomPoints(RepetitionInfo repetition) {
        Draw draw = new Draw(repetition.getCurrentRepetition());
        double[] inside = new double[6];
        double[] upper = new double[6];
        double[] cost = new double[6];
        double[][] a = new double[2][6];
        double[] b = new double[2];
        for (int j = 0; j < 6; j++) {
            inside[j] = draw.between(0, 3);
            upper[j] = inside[j] + draw.between(0, 2);
            cost[j] = draw.between(-1, 2);
            for (int i = 0; i < 2; i++) {
                a[i][j] = draw.index(3) - 1;
                b[i] += a[i][j] * inside[j];
            }
        }

        LinearProgram program = new LinearProgram(a, b, cost, upper);

        assertThat(program.solve()).isEqualTo(LinearProgram.Outcome.OPTIMAL);
        double[] x = program.solution();
        for (int j = 0; j < 6; j++) {
            assertThat(x[j]).isBetween(-1e-9, upper[j] + 1e-9);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(dot(a[i], x)).isCloseTo(b[i], within(1e-7));
        }
        assertThat(dot(cost, x)).isLessThanOrEqualTo(dot(cost, inside) + 1e-9);
    }

    private static double dot(double[] a, double[] x) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            sum += a[j] * x[j];
        }
        return sum;
    }
}
