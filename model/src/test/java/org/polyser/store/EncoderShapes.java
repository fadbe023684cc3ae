package org.polyser.store;

import java.util.List;
import java.util.stream.Stream;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;

/** Shapes of speech encoders, small ones. */
final class EncoderShapes {

  private EncoderShapes() {}

  /** Kernels, strides and queries of every kind. */
  static Stream<AlignerConfig> all() {
    return Stream.of(
        convolving(1, List.of(3), 1, 1, 1, 4),
        convolving(3, List.of(4), 3, 1, 2, 5),
        convolving(5, List.of(6, 4), 3, 2, 3, 6),
        convolving(8, List.of(8, 7, 6), 5, 2, 1, 7),
        convolving(4, List.of(5, 5), 7, 3, 4, 8),
        convolving(6, List.of(3, 9), 9, 4, 2, 5),
        convolving(7, List.of(4, 4, 4, 4), 1, 2, 2, 6),
        convolving(80, List.of(32, 24), 5, 2, 4, 16),
        SmallModel.NORMALISED,
        SmallModel.WITH_FUNCTIONALS,
        SmallModel.FUNCTIONALS_ALONE,
        convolving(5, List.of(), 1, 1, 3, 6),
        attending(6, List.of(), 1, 2),
        attending(5, List.of(6), 1, 1),
        attending(5, List.of(4, 6), 2, 3),
        attending(80, List.of(32, 24), 2, 4));
  }

  private static AlignerConfig attending(
      int numMels, List<Integer> channels, int stride, int heads) {
    return new AlignerConfig(
        numMels,
        1000,
        channels,
        3,
        stride,
        heads,
        2,
        3,
        5,
        0.2,
        99,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        FunctionalsConfig.NONE);
  }

  static AlignerConfig convolving(
      int numMels, List<Integer> channels, int kernel, int stride, int queries, int dim) {
    return new AlignerConfig(
        numMels,
        1000,
        channels,
        kernel,
        stride,
        0,
        queries,
        3,
        dim,
        0.2,
        99,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        FunctionalsConfig.NONE);
  }
}
