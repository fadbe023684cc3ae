package org.polyser.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.speech.EncoderInput;
import org.polyser.speech.FrozenEncoder;
import org.polyser.speech.InputScale;
import org.polyser.speech.StretchLength;
import org.polyser.training.TrainingHistory;

/** A model of a few hundred parameters, all of them away from where they start. */
final class SmallModel {

  static final AlignerConfig CONFIG =
      config(List.of(4, 5), 0, 2, BlockNormalisation.NONE, FunctionalsConfig.NONE);

  /** The same with self-attention. */
  static final AlignerConfig ATTENDING =
      config(List.of(4, 6), 3, 2, BlockNormalisation.NONE, FunctionalsConfig.NONE);

  /** The same with functionals. */
  static final AlignerConfig WITH_FUNCTIONALS =
      config(List.of(4, 5), 0, 2, BlockNormalisation.NONE, functionals(7, 5));

  /** Functionals without frames, and without hidden layers. */
  static final AlignerConfig FUNCTIONALS_ALONE =
      config(List.of(), 0, 0, BlockNormalisation.NONE, functionals());

  /** The same with batch normalisation in its blocks. */
  static final AlignerConfig NORMALISED =
      config(List.of(4, 5), 0, 2, BlockNormalisation.BATCH, FunctionalsConfig.NONE);

  private SmallModel() {}

  private static AlignerConfig config(
      List<Integer> channels,
      int heads,
      int queries,
      BlockNormalisation normalisation,
      FunctionalsConfig functionals) {
    return new AlignerConfig(
        3,
        40,
        channels,
        3,
        2,
        heads,
        queries,
        4,
        6,
        0.2,
        99,
        Cmvn.MEAN,
        normalisation,
        functionals);
  }

  private static FunctionalsConfig functionals(Integer... hidden) {
    return new FunctionalsConfig(
        FunctionalSet.PROSODIC, FunctionalsNormalisation.NONE, List.of(hidden));
  }

  static StoredAligner stored() {
    return stored(CONFIG);
  }

  /** On frames of an encoder. */
  static final FrozenEncoder FROZEN =
      new FrozenEncoder(
          "small.onnx",
          Fingerprint.of("encoder"),
          3,
          2,
          new EncoderInput(30, StretchLength.EXACT, InputScale.MEAN));

  static StoredAligner onFrozenEncoder() {
    AlignerConfig config =
        new AlignerConfig(
            3,
            40,
            List.of(),
            3,
            2,
            0,
            2,
            4,
            6,
            0.2,
            0,
            Cmvn.NONE,
            BlockNormalisation.NONE,
            FunctionalsConfig.NONE);
    return stored(config, Optional.of(FROZEN));
  }

  static StoredAligner stored(AlignerConfig config) {
    return stored(config, Optional.empty());
  }

  private static StoredAligner stored(AlignerConfig config, Optional<FrozenEncoder> encoder) {
    Aligner aligner = Aligner.untrained(config, 11);
    Random random = new Random(12);
    for (INDArray parameter : aligner.parameters().values()) {
      parameter.addi(0.1 + random.nextFloat());
    }
    Provenance provenance =
        new Provenance(
            AlignerStore.ARTEFACT,
            AlignerStore.FORMAT_VERSION,
            "test",
            "run-1",
            11L,
            AlignerStore.fingerprint(aligner),
            Map.of("epochs", 3),
            List.of(),
            Map.of("seen_languages", List.of("de")));
    return new StoredAligner(
        aligner,
        new LogMelConfig(16_000, 400, 160, 3, 0, 8000),
        "words@sha256:1",
        encoder,
        new TrainingHistory(List.of(new TrainingHistory.Epoch("training", 1, 1.5, null, 10))),
        provenance);
  }

  static FeatureMatrix utterance() {
    Random random = new Random(13);
    float[] values = new float[3 * 25];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new FeatureMatrix(values, 25, 3);
  }

  /** Written to a folder in memory. */
  static PackedModelFolder packed() {
    return written(stored());
  }

  static PackedModelFolder written(StoredAligner stored) {
    try {
      PackedModelFolder folder = PackedModelFolder.of(new NoModelFolder());
      AlignerStore.write(folder, stored);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a packed folder is made of before anything is written to it. */
  private record NoModelFolder() implements ModelFolder {

    @Override
    public String location() {
      return "memory";
    }

    @Override
    public byte[] read(String name) {
      return new byte[0];
    }

    @Override
    public void write(String name, byte[] content) {
      throw new UnsupportedOperationException();
    }
  }
}
