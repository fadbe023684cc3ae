package org.polyser.aligner;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;

/** A shape small enough for exhaustive checks, and random utterances for it. */
final class SmallAligner {

  static final int MELS = 3;
  static final int TEXT = 4;

  static final AlignerConfig CONFIG =
      new AlignerConfig(
          MELS,
          40,
          List.of(4, 5),
          5,
          2,
          0,
          2,
          TEXT,
          6,
          0.2,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  /** The same with two heads of self-attention. */
  static final AlignerConfig ATTENDING =
      new AlignerConfig(
          MELS,
          40,
          List.of(4, 6),
          5,
          2,
          2,
          2,
          TEXT,
          6,
          0.2,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  /** The same with a tower of functionals. */
  static final AlignerConfig WITH_FUNCTIONALS = withFunctionals(2, 16, 12);

  /** Functionals without frames. */
  static final AlignerConfig FUNCTIONALS_ALONE = withFunctionals(0, 12);

  private SmallAligner() {}

  private static AlignerConfig withFunctionals(int queries, Integer... hidden) {
    return new AlignerConfig(
        MELS,
        40,
        List.of(4, 5),
        5,
        2,
        0,
        queries,
        TEXT,
        6,
        0.2,
        99,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        new FunctionalsConfig(
            FunctionalSet.PROSODIC, FunctionalsNormalisation.NONE, List.of(hidden)));
  }

  static FeatureMatrix utterance(long seed, int numFrames) {
    return utterance(seed, numFrames, MELS);
  }

  static FeatureMatrix utterance(long seed, int numFrames, int numMels) {
    Random random = new Random(seed);
    float[] values = new float[numFrames * numMels];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, numFrames, numMels);
  }

  static List<FeatureMatrix> utterances(int... lengths) {
    List<FeatureMatrix> utterances = new ArrayList<>();
    for (int i = 0; i < lengths.length; i++) {
      utterances.add(utterance(100 + i, lengths[i]));
    }
    return utterances;
  }
}
