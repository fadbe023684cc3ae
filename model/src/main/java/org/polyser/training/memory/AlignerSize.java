package org.polyser.training.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.polyser.aligner.AlignerConfig;

/**
 * How many numbers an aligner holds, by the shapes of its layers.
 *
 * @param shape of the aligner
 */
record AlignerSize(AlignerConfig shape) {

  /** Batch normalisation: scale, shift, mean and variance. */
  private static final long NORM = 4;

  /** Trained and normalisation parameters of the whole graph. */
  long parameters() {
    return framesTower()
        + functionalsTower()
        + dense(shape.textDim(), shape.dim())
        + dense(shape.textDim(), 1);
  }

  private long framesTower() {
    if (shape.queries() == 0) {
      return 0;
    }
    long convolutions = IntStream.range(0, depth()).mapToLong(this::convolution).sum();
    return convolutions
        + attention()
        + dense(out(depth() - 1), shape.queries())
        + NORM * shape.pooledWidth()
        + dense(shape.pooledWidth(), shape.dim());
  }

  private long functionalsTower() {
    long width = shape.functionals().width();
    if (width == 0) {
      return 0;
    }
    long parameters = NORM * width;
    for (int hidden : shape.functionals().hidden()) {
      parameters += dense(width, hidden);
      width = hidden;
    }
    return parameters + dense(width, shape.dim());
  }

  private long convolution(int block) {
    long moments = shape.blockNormalisation().hasParameters() ? NORM - 1 : 0;
    return dense(in(block) * shape.kernel(), out(block)) + moments * out(block);
  }

  /** Four projections without biases. */
  private long attention() {
    long width = out(depth() - 1);
    return shape.attentionHeads() == 0 ? 0 : 4 * width * width;
  }

  private static long dense(long in, long out) {
    return (in + 1) * out;
  }

  /** Values of the input of one utterance of the longest kind. */
  long input() {
    return shape.queries() == 0 ? 0 : (long) shape.numMels() * shape.maxFrames();
  }

  /** Values that each block puts out for it. */
  List<Long> blocks() {
    List<Long> values = new ArrayList<>();
    for (int block = 0; block < depth(); block++) {
      values.add(out(block) * frames(block));
    }
    if (shape.attentionHeads() > 0) {
      values.add(attended());
    }
    return values;
  }

  /** Normalised frames, queries, keys, values and outputs, and the weights between all frames. */
  private long attended() {
    long frames = frames(depth() - 1);
    return 5 * out(depth() - 1) * frames + shape.attentionHeads() * frames * frames;
  }

  /** Values of a block's input with a column for each place of its kernel, of the largest. */
  long widestUnfolded() {
    return IntStream.range(0, depth())
        .mapToLong(block -> in(block) * shape.kernel() * frames(block))
        .max()
        .orElse(0);
  }

  /** Frames after a block: every stride's. */
  private long frames(int block) {
    long frames = shape.maxFrames();
    for (int below = 0; below <= block; below++) {
      frames = -Math.floorDiv(-frames, shape.stride());
    }
    return frames;
  }

  private int depth() {
    return shape.queries() == 0 ? 0 : shape.channels().size();
  }

  private long in(int block) {
    return out(block - 1);
  }

  /** Of the last block, or of the input where there is none. */
  private long out(int block) {
    return block < 0 ? shape.numMels() : shape.channels().get(block);
  }
}
