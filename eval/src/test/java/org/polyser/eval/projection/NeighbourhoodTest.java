package org.polyser.eval.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeighbourhoodTest {

  private static final int IN_CLUSTER = 30;

  private final double[][] vectors = threeClusters();

  @Test
  void theSameSeedGivesTheSamePoints() {
    List<Point> points = Neighbourhood.of(vectors, 1);
    assertEquals(points, Neighbourhood.of(vectors, 1));
    assertNotEquals(points, Neighbourhood.of(vectors, 2));
  }

  @Test
  void theNearestPointIsOfTheSameCluster() {
    List<Point> points = Neighbourhood.of(vectors, 1);
    int right = 0;
    for (int i = 0; i < points.size(); i++) {
      right += nearest(points, i) / IN_CLUSTER == i / IN_CLUSTER ? 1 : 0;
    }
    assertTrue(right >= 88, right + " of 90");
  }

  @Test
  void tooFewAndTooManyVectorsAreRefused() {
    double[][] few = new double[Neighbourhood.MIN_VECTORS - 1][2];
    double[][] many = new double[Neighbourhood.MAX_VECTORS + 1][2];
    assertThrows(IllegalArgumentException.class, () -> Neighbourhood.of(few, 1));
    assertThrows(IllegalArgumentException.class, () -> Neighbourhood.of(many, 1));
  }

  private static int nearest(List<Point> points, int of) {
    int nearest = of == 0 ? 1 : 0;
    for (int i = 0; i < points.size(); i++) {
      boolean nearer = distance(points, of, i) < distance(points, of, nearest);
      nearest = i != of && nearer ? i : nearest;
    }
    return nearest;
  }

  private static double distance(List<Point> points, int a, int b) {
    return Math.hypot(points.get(a).x() - points.get(b).x(), points.get(a).y() - points.get(b).y());
  }

  private static double[][] threeClusters() {
    Random random = new Random(3);
    double[][] vectors = new double[3 * IN_CLUSTER][8];
    for (int i = 0; i < vectors.length; i++) {
      for (int d = 0; d < vectors[i].length; d++) {
        vectors[i][d] = 0.1 * random.nextGaussian() + (d == i / IN_CLUSTER ? 1 : 0);
      }
    }
    return vectors;
  }
}
