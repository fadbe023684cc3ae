package org.polyser.eval.projection;

import java.util.Arrays;
import java.util.List;
import tagbio.umap.Umap;

/**
 * Vectors in a plane that keeps their neighbours, by UMAP on cosine distances with {@value
 * #NEIGHBOURS} neighbours. The same vectors and seed give the same points.
 *
 * <p>Source: McInnes, Healy and Melville 2018, UMAP: Uniform Manifold Approximation and Projection
 * for Dimension Reduction.
 */
public final class Neighbourhood {

  /**
   * Most vectors: for more of them the library searches neighbours among random trees, and its
   * search fails where vectors lie in few directions.
   */
  public static final int MAX_VECTORS = 4000;

  private static final int NEIGHBOURS = 15;

  /** Least number of vectors for which neighbourhoods say something. */
  public static final int MIN_VECTORS = 3 * NEIGHBOURS;

  private Neighbourhood() {}

  /**
   * Finds the points.
   *
   * @param vectors {@code [numVectors][dim]}, {@value #MIN_VECTORS} to {@value #MAX_VECTORS}
   * @param seed of the first places and of the draws
   * @return a point a vector, in their order
   */
  public static List<Point> of(double[][] vectors, long seed) {
    if (vectors.length < MIN_VECTORS || vectors.length > MAX_VECTORS) {
      throw new IllegalArgumentException(
          "UMAP is for %d to %d vectors, got %d"
              .formatted(MIN_VECTORS, MAX_VECTORS, vectors.length));
    }
    Umap umap = new Umap();
    umap.setNumberComponents(2);
    umap.setNumberNearestNeighbours(NEIGHBOURS);
    umap.setMetric("cosine");
    umap.setThreads(1); // with more, the library does not repeat itself
    umap.setSeed(seed);
    return Arrays.stream(umap.fitTransform(vectors)).map(p -> new Point(p[0], p[1])).toList();
  }
}
