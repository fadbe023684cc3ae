package org.polyser.aligner.layer;

import org.nd4j.linalg.api.blas.params.MMulTranspose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.reduce.Mmul;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of matrices that may be views: {@code C ← A B + kept · C}. {@code Nd4j.gemm} computes
 * the same and refuses to write to a view.
 */
final class MatrixProduct {

  private static final MMulTranspose AS_THEY_ARE = transpose(false, false);
  private static final MMulTranspose LEFT = transpose(true, false);
  private static final MMulTranspose RIGHT = transpose(false, true);

  private MatrixProduct() {}

  private static MMulTranspose transpose(boolean left, boolean right) {
    return MMulTranspose.builder().transposeA(left).transposeB(right).build();
  }

  /** {@code C ← A B + kept · C}. */
  static void ab(INDArray a, INDArray b, INDArray c, double kept) {
    Nd4j.exec(new Mmul(a, b, c, 1, kept, AS_THEY_ARE));
  }

  /** {@code C ← Aᵀ B + kept · C}. */
  static void atb(INDArray a, INDArray b, INDArray c, double kept) {
    Nd4j.exec(new Mmul(a, b, c, 1, kept, LEFT));
  }

  /** {@code C ← A Bᵀ + kept · C}. */
  static void abt(INDArray a, INDArray b, INDArray c, double kept) {
    Nd4j.exec(new Mmul(a, b, c, 1, kept, RIGHT));
  }
}
