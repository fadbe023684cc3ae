package org.polyser.aligner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The affine map that takes out of vectors the directions in which groups of them lie apart, and
 * moves them as little as that takes. Where all such directions go, no linear model tells the
 * groups any more, because they have the same mean. With mean μ and covariance Σ of the vectors x,
 * means m(g) of the G groups, and W = Σ^(-1/2):
 *
 * <pre>
 *   x' = x - P (x - μ)
 *   P  = W⁻¹ U Uᵀ W       U: left singular vectors of the columns W (m(g) - μ) / √G
 * </pre>
 *
 * A singular value is how many standard deviations the groups lie from the mean in a direction, as
 * a root of the mean of squares.
 *
 * <p>Source: Belrose et al. 2023, LEACE: Perfect linear concept erasure in closed form, section 4,
 * where all such directions go.
 */
final class LinearErasure {

  /** A variance below it, relative to the largest, is none. */
  private static final double NO_VARIANCE = 1e-10;

  private final RealVector mean;

  /** {@code P [dim, dim]}. */
  private final RealMatrix erased;

  private LinearErasure(RealVector mean, RealMatrix erased) {
    this.mean = mean;
    this.erased = erased;
  }

  /**
   * @param vectors at least one, {@code [dim]} each
   * @param groups of the vectors, in their order
   * @param least standard deviations that groups lie from the mean in the directions taken out,
   *     &gt; 0
   */
  static LinearErasure of(List<float[]> vectors, List<String> groups, double least) {
    RealVector mean = mean(vectors.stream().map(LinearErasure::vector).toList());
    List<RealVector> centred =
        vectors.stream().map(vector -> vector(vector).subtract(mean)).toList();
    EigenDecomposition axes = new EigenDecomposition(covariance(centred));
    RealMatrix whitening = power(axes, -0.5);
    RealMatrix basis = basis(whitening.multiply(columns(groupMeans(centred, groups))), least);
    return new LinearErasure(
        mean, power(axes, 0.5).multiply(basis).multiply(basis.transpose()).multiply(whitening));
  }

  private static RealVector vector(float[] values) {
    RealVector vector = new ArrayRealVector(values.length);
    for (int i = 0; i < values.length; i++) {
      vector.setEntry(i, values[i]);
    }
    return vector;
  }

  private static RealVector mean(List<RealVector> vectors) {
    return vectors.stream().reduce(RealVector::add).orElseThrow().mapDivide(vectors.size());
  }

  private static RealMatrix columns(List<RealVector> vectors) {
    RealMatrix matrix = new Array2DRowRealMatrix(vectors.get(0).getDimension(), vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      matrix.setColumnVector(i, vectors.get(i));
    }
    return matrix;
  }

  private static RealMatrix covariance(List<RealVector> centred) {
    RealMatrix columns = columns(centred);
    return columns.multiply(columns.transpose()).scalarMultiply(1.0 / centred.size());
  }

  private static List<RealVector> groupMeans(List<RealVector> centred, List<String> groups) {
    Map<String, List<RealVector>> members = new LinkedHashMap<>();
    for (int i = 0; i < centred.size(); i++) {
      members.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(centred.get(i));
    }
    return members.values().stream().map(LinearErasure::mean).toList();
  }

  /** Of the covariance along its axes; nothing along those without variance. */
  private static RealMatrix power(EigenDecomposition axes, double exponent) {
    double[] variances = axes.getRealEigenvalues();
    double least = NO_VARIANCE * Arrays.stream(variances).max().orElseThrow();
    double[] powers =
        Arrays.stream(variances).map(v -> v > least ? Math.pow(v, exponent) : 0).toArray();
    return axes.getV()
        .multiply(MatrixUtils.createRealDiagonalMatrix(powers))
        .multiply(axes.getVT());
  }

  /** {@code U}; a column of zeros where nothing is taken out. */
  private static RealMatrix basis(RealMatrix matrix, double least) {
    SingularValueDecomposition decomposition = new SingularValueDecomposition(matrix);
    double scale = Math.sqrt(matrix.getColumnDimension());
    int rank =
        (int)
            Arrays.stream(decomposition.getSingularValues())
                .filter(value -> value / scale >= least)
                .count();
    int rows = matrix.getRowDimension();
    return rank == 0
        ? new Array2DRowRealMatrix(rows, 1)
        : decomposition.getU().getSubMatrix(0, rows - 1, 0, rank - 1);
  }

  /**
   * Changes a linear layer {@code y = x W + b} to one that gives {@code y'}.
   *
   * @param weights {@code W [in, dim]}, changed
   * @param bias {@code b [dim]}, changed
   */
  void addTo(INDArray weights, INDArray bias) {
    INDArray gone = Nd4j.create(erased.transpose().getData()).castTo(weights.dataType());
    INDArray centre = Nd4j.create(mean.toArray()).castTo(bias.dataType());
    INDArray fromCentre = bias.reshape(1, bias.length()).sub(centre.reshape(1, bias.length()));
    weights.subi(weights.mmul(gone));
    bias.subi(fromCentre.mmul(gone).reshape(bias.shape()));
  }
}
