package org.polyser.eval.projection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Vectors in the plane of their first two principal components: {@code (xᵢ − mean) · vⱼ}, where
 * {@code vⱼ} are the eigenvectors of the covariance (here: its multiple, the scatter matrix) with
 * the largest eigenvalues; they are found as its singular vectors, because the library's
 * eigenvectors need not converge where the vectors are nearly the same. An eigenvector has two
 * directions; the one whose largest coordinate is positive is taken.
 *
 * <p>Source: Pearson 1901, On lines and planes of closest fit to systems of points in space.
 *
 * @param points one a vector, in their order
 * @param varianceShare fraction of the variance that lies in the plane, in [0, 1]
 */
public record PrincipalPlane(List<Point> points, double varianceShare) {

  /** Least number of vectors that have such a plane. */
  public static final int MIN_VECTORS = 3;

  /** Copies the points. */
  public PrincipalPlane {
    points = List.copyOf(points);
  }

  /**
   * Finds the plane.
   *
   * @param vectors {@code [numVectors][dim]}, at least {@value #MIN_VECTORS} of at least two
   *     dimensions
   */
  public static PrincipalPlane of(double[][] vectors) {
    if (vectors.length < MIN_VECTORS || vectors[0].length < 2) {
      throw new IllegalArgumentException(
          "a plane needs three vectors of two dimensions, got %d".formatted(vectors.length));
    }
    RealMatrix centred = centred(vectors);
    SingularValueDecomposition scatter =
        new SingularValueDecomposition(centred.transpose().multiply(centred));
    double[] x = centred.operate(directed(scatter.getU().getColumnVector(0))).toArray();
    double[] y = centred.operate(directed(scatter.getU().getColumnVector(1))).toArray();
    return new PrincipalPlane(
        IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList(),
        share(scatter.getSingularValues()));
  }

  private static RealMatrix centred(double[][] vectors) {
    RealMatrix matrix = new Array2DRowRealMatrix(vectors);
    double[] weights = new double[vectors.length];
    Arrays.fill(weights, 1.0 / vectors.length);
    double[] mean = matrix.preMultiply(weights);
    for (int i = 0; i < vectors.length; i++) {
      matrix.setRowVector(i, matrix.getRowVector(i).subtract(new ArrayRealVector(mean, false)));
    }
    return matrix;
  }

  private static RealVector directed(RealVector vector) {
    double largest = 0;
    for (int i = 0; i < vector.getDimension(); i++) {
      largest = Math.abs(vector.getEntry(i)) > Math.abs(largest) ? vector.getEntry(i) : largest;
    }
    return vector.mapMultiply(largest < 0 ? -1 : 1);
  }

  /** Of vectors that are all the same, the plane holds all that there is. */
  private static double share(double[] eigenvalues) {
    double all = Arrays.stream(eigenvalues).sum();
    return all <= 0 ? 1 : Math.min(1, (eigenvalues[0] + eigenvalues[1]) / all);
  }
}
