package org.polyser.eval.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
