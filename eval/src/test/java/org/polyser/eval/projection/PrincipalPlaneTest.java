package org.polyser.eval.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrincipalPlaneTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void theLongestAxisComesFirstAndPointsAreCentred() {
    double[][] cross = {{5, 1, 0}, {5, -1, 0}, {5, 0, 3}, {5, 0, -3}};
    PrincipalPlane plane = PrincipalPlane.of(cross);
    assertPoints(
        List.of(new Point(0, 1), new Point(0, -1), new Point(3, 0), new Point(-3, 0)),
        plane.points());
    assertEquals(1, plane.varianceShare(), TOLERANCE);
  }

  @Test
  void varianceOutsideThePlaneIsNotInItsShare() {
    double[][] axes = {{3, 0, 0}, {-3, 0, 0}, {0, 2, 0}, {0, -2, 0}, {0, 0, 1}, {0, 0, -1}};
    assertEquals(13.0 / 14, PrincipalPlane.of(axes).varianceShare(), TOLERANCE);
  }

  @Test
  void vectorsThatAreAllTheSameLieInTheMiddle() {
    double[][] same = {{1, 2}, {1, 2}, {1, 2}};
    PrincipalPlane plane = PrincipalPlane.of(same);
    assertPoints(List.of(new Point(0, 0), new Point(0, 0), new Point(0, 0)), plane.points());
    assertEquals(1, plane.varianceShare(), TOLERANCE);
  }

  /** As a model embeds that has hardly been trained; single precision keeps it off the line. */
  @Test
  void vectorsThatAreNearlyTheSameLieOnTheLineThatTheyDifferBy() {
    Random random = new Random(2);
    double[] base = random.doubles(128, -0.1, 0.1).toArray();
    double[] along = random.doubles(128, -1, 1).toArray();
    double length = Math.sqrt(Arrays.stream(along).map(value -> value * value).sum());
    double[][] line = new double[201][128];
    for (int i = 0; i < line.length; i++) {
      for (int k = 0; k < 128; k++) {
        line[i][k] = (float) (base[k] + 1e-4 * (i - 100) * along[k]);
      }
    }
    List<Point> points = PrincipalPlane.of(line).points();
    for (int i = 0; i < line.length; i++) {
      double expected = 1e-4 * Math.abs(i - 100) * length;
      assertEquals(expected, Math.abs(points.get(i).x()), 1e-6, "x of " + i);
      assertEquals(0, points.get(i).y(), 1e-6, "y of " + i);
    }
  }

  @Test
  void twoVectorsHaveNoPlane() {
    assertThrows(
        IllegalArgumentException.class, () -> PrincipalPlane.of(new double[][] {{1, 2}, {2, 1}}));
  }

  private static void assertPoints(List<Point> expected, List<Point> points) {
    assertEquals(expected.size(), points.size());
    for (int i = 0; i < points.size(); i++) {
      assertEquals(expected.get(i).x(), points.get(i).x(), TOLERANCE, "x of " + i);
      assertEquals(expected.get(i).y(), points.get(i).y(), TOLERANCE, "y of " + i);
    }
  }
}
