package org.polyser.speech;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.features.FeatureMatrix;

/**
 * An encoder in ONNX Runtime, and what it must take and give.
 *
 * @param name for messages
 * @param session which is closed with this
 * @param input name of its only input
 * @param shape of that, -1 where any
 */
@SuppressWarnings("ArrayRecordComponent")
record EncoderSession(String name, OrtSession session, String input, long[] shape)
    implements AutoCloseable {

  /** The largest that half precision holds. */
  private static final float LARGEST = 65504;

  /** Refuses another number or form of inputs, and then closes the session. */
  static EncoderSession of(String name, OrtSession session) {
    try {
      for (NodeInfo first : session.getInputInfo().values()) {
        if (session.getNumInputs() == 1
            && first.getInfo() instanceof TensorInfo info
            && info.type == OnnxJavaType.FLOAT
            && info.getShape().length == 3) {
          return new EncoderSession(name, session, first.getName(), info.getShape());
        }
      }
      Object inputs = session.getInputInfo().values();
      close(session);
      throw wrong(name, "take log-mel [N, mel bands, frames] and nothing else", inputs);
    } catch (OrtException e) {
      close(session);
      throw wrong(name, "load", e.getMessage());
    }
  }

  private static InvalidInputException wrong(String name, String rule, Object got) {
    return new InvalidInputException("speech encoder " + name + " must " + rule + ", got " + got);
  }

  /** Holds settings and features against what the file itself says. */
  void requireTakes(EncoderInput settings, int numMels) {
    Rule.require(
        shape[1] < 0 || shape[1] == numMels,
        "polyser.train.input",
        "must hold features of " + shape[1] + " mel bands, as speech encoder " + name + " takes",
        numMels);
    if (shape[2] >= 0) {
      Rule.require(
          settings.length() == StretchLength.EXACT,
          EncoderInput.PATH + ".length",
          "must be exact, as speech encoder " + name + " takes " + shape[2] + " frames",
          settings.length().key());
      Rule.require(
          settings.window() == shape[2],
          EncoderInput.PATH + ".window",
          "must be " + shape[2] + ", which speech encoder " + name + " takes",
          settings.window());
    }
  }

  /**
   * @param prepared {@code [T, numMels]}
   * @return {@code [T', width]}
   */
  FeatureMatrix run(FeatureMatrix prepared) {
    long[] one = {1, prepared.numMels(), prepared.numFrames()};
    FloatBuffer bands = FloatBuffer.wrap(byBand(prepared));
    try (OnnxTensor logMel = OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), bands, one);
        OrtSession.Result result = session.run(Map.of(input, logMel))) {
      return frames(result.get(0) instanceof OnnxTensor tensor ? tensor : null);
    } catch (OrtException e) {
      throw wrong(name, "take " + prepared.numFrames() + " frames of log-mel", e.getMessage());
    }
  }

  private static float[] byBand(FeatureMatrix prepared) {
    float[] values = new float[prepared.values().length];
    for (int frame = 0; frame < prepared.numFrames(); frame++) {
      for (int mel = 0; mel < prepared.numMels(); mel++) {
        values[mel * prepared.numFrames() + frame] = prepared.at(frame, mel);
      }
    }
    return values;
  }

  private FeatureMatrix frames(OnnxTensor output) {
    FloatBuffer buffer = output == null ? null : output.getFloatBuffer();
    long[] form = output == null ? new long[0] : output.getInfo().getShape();
    if (buffer == null || form.length != 3 || form[0] != 1 || form[1] < 1 || form[2] < 1) {
      throw wrong(name, "give frames [1, frames, width]", Arrays.toString(form));
    }
    float[] values = new float[buffer.remaining()];
    buffer.get(values);
    for (float value : values) {
      if (!(Math.abs(value) <= LARGEST)) {
        throw wrong(name, "give finite values of at most " + LARGEST, value);
      }
    }
    return new FeatureMatrix(values, Math.toIntExact(form[1]), Math.toIntExact(form[2]));
  }

  @Override
  public void close() {
    close(session);
  }

  private static void close(OrtSession session) {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
