package org.polyser.aligner.layer;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Frames laid out for their convolution over time, {@code y_t = Σ_j x_{t · stride + j - kernel / 2}
 * W_j}, and its gradients, as sums of matrix products. Weights W are {@code [kernel, C, C']}.
 *
 * @param layout where the frames lie
 * @param operands what each product reads {@code [allRows, width · C]}
 */
record ConvolvedFrames(PaddedFrames layout, List<INDArray> operands) {

  /**
   * Lays frames out.
   *
   * @param input {@code [N, C, T]}
   */
  static ConvolvedFrames of(INDArray input, int kernel, int stride) {
    PaddedFrames layout = PaddedFrames.of(input, kernel, stride);
    INDArray chunks = layout.padded(input);
    List<INDArray> operands = new ArrayList<>();
    for (int i = 0; i < layout.products(); i++) {
      boolean whole = layout.width(i) == stride;
      operands.add(whole ? layout.part(chunks, i) : copy(layout, chunks, i));
    }
    return new ConvolvedFrames(layout, operands);
  }

  /**
   * ND4J would copy an operand whose rows are not contiguous for every product that it is in, and
   * does so ten times faster in three dimensions than in two.
   */
  private static INDArray copy(PaddedFrames layout, INDArray chunks, int product) {
    INDArray part = layout.part(chunks, product);
    INDArray copy = Nd4j.createUninitialized(part.dataType(), part.shape(), 'c');
    INDArray rows =
        chunks.get(NDArrayIndex.interval(product, product + layout.allRows()), NDArrayIndex.all());
    layout
        .byExample(copy)
        .assign(
            layout
                .byExample(rows)
                .get(
                    NDArrayIndex.all(),
                    NDArrayIndex.all(),
                    NDArrayIndex.interval(0, copy.size(1))));
    return copy;
  }

  /** Writes the convolved frames to rows {@code [allRows, C']}. */
  void convolve(INDArray weights, INDArray rows) {
    for (int i = 0; i < operands.size(); i++) {
      INDArray part = layout.weights(weights, i);
      MatrixProduct.ab(operands.get(i), part, rows, i == 0 ? 0 : 1);
    }
  }

  /** Writes the gradient by the weights, given that by the rows. */
  void weightGradient(INDArray byRows, INDArray byWeights) {
    for (int i = 0; i < operands.size(); i++) {
      MatrixProduct.atb(operands.get(i), byRows, layout.weights(byWeights, i), 0);
    }
  }

  /**
   * Adds the gradient by the frames, given that by the rows.
   *
   * @param byChunks {@code [chunks, stride · C]}, zeros
   */
  void inputGradient(INDArray byRows, INDArray weights, INDArray byChunks) {
    for (int i = 0; i < operands.size(); i++) {
      MatrixProduct.abt(byRows, layout.weights(weights, i), layout.part(byChunks, i), 1);
    }
  }
}
