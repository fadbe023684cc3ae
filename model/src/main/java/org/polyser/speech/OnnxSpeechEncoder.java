package org.polyser.speech;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.polyser.config.InvalidInputException;
import org.polyser.features.FeatureMatrix;
import org.polyser.provenance.Fingerprint;

/**
 * A frozen speech encoder in ONNX: log-mel {@code [1, numMels, T]} as its only input, frames {@code
 * [1, T', width]} as its first output, both in single precision. An utterance is encoded by itself,
 * so that no other changes its frames; one longer than the window in equal stretches, whose frames
 * are joined. Of a stretch that is filled up to a window of W frames, those of its T frames are
 * kept: the first {@code ⌈T T' / W⌉}.
 *
 * <p>Threads may share one. A call computes on its own thread alone, as Spark's tasks should.
 */
public final class OnnxSpeechEncoder implements AutoCloseable {

  /** Frames that show what an encoder of any length gives. */
  private static final int TRIAL_FRAMES = 200;

  private final FrozenEncoder facts;
  private final EncoderSession session;

  private OnnxSpeechEncoder(FrozenEncoder facts, EncoderSession session) {
    this.facts = facts;
    this.session = session;
  }

  /**
   * Opens an encoder and tries it.
   *
   * @param file with the weights in it or in files beside it; not needed any more once it is open
   * @param fingerprint of all of them
   * @param input what it is given
   * @param numMels mel bands of the features
   * @throws InvalidInputException if it cannot be loaded, or does not take or give what it must
   */
  public static OnnxSpeechEncoder open(
      Path file, Fingerprint fingerprint, EncoderInput input, int numMels) {
    String name = String.valueOf(file.getFileName());
    EncoderSession session = EncoderSession.of(name, loaded(name, file));
    try {
      session.requireTakes(input, numMels);
      FeatureMatrix trial = trial(input, numMels);
      FeatureMatrix frames = session.run(input.prepared(trial));
      int step = Math.round((float) trial.numFrames() / frames.numFrames());
      return new OnnxSpeechEncoder(
          new FrozenEncoder(name, fingerprint, frames.numMels(), Math.max(1, step), input),
          session);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private static OrtSession loaded(String name, Path file) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
    } catch (OrtException e) {
      throw new InvalidInputException("speech encoder " + name + ": " + e.getMessage());
    }
  }

  private static FeatureMatrix trial(EncoderInput input, int numMels) {
    int numFrames =
        input.length() == StretchLength.EXACT
            ? input.window()
            : Math.min(input.window(), TRIAL_FRAMES);
    return new FeatureMatrix(new float[numFrames * numMels], numFrames, numMels);
  }

  /** What it is. */
  public FrozenEncoder facts() {
    return facts;
  }

  /**
   * The frames of an utterance.
   *
   * @param logMel {@code [numFrames, numMels]}, as the features store it
   * @return {@code [frames, width]}, finite and within half precision
   * @throws InvalidInputException if the encoder does not give such
   */
  public FeatureMatrix encode(FeatureMatrix logMel) {
    List<FeatureMatrix> parts = new ArrayList<>();
    for (FeatureMatrix stretch : facts.input().stretches(logMel)) {
      FeatureMatrix prepared = facts.input().prepared(stretch);
      FeatureMatrix frames = session.run(prepared);
      parts.add(frames.frames(0, valid(frames, stretch, prepared)));
    }
    return parts.size() == 1 ? parts.get(0) : joined(parts);
  }

  private static int valid(FeatureMatrix frames, FeatureMatrix stretch, FeatureMatrix prepared) {
    long scaled = (long) stretch.numFrames() * frames.numFrames();
    return Math.toIntExact(-Math.floorDiv(-scaled, prepared.numFrames()));
  }

  private static FeatureMatrix joined(List<FeatureMatrix> parts) {
    int numFrames = parts.stream().mapToInt(FeatureMatrix::numFrames).sum();
    int width = parts.get(0).numMels();
    float[] values = new float[numFrames * width];
    int offset = 0;
    for (FeatureMatrix part : parts) {
      System.arraycopy(part.values(), 0, values, offset, part.values().length);
      offset += part.values().length;
    }
    return new FeatureMatrix(values, numFrames, width);
  }

  @Override
  public void close() {
    session.close();
  }
}
