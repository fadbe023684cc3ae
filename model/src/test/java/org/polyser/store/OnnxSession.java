package org.polyser.store;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/** An exported speech encoder in ONNX Runtime: what somebody without PolySER has of it. */
final class OnnxSession implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  OnnxSession(byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      this.session = environment.createSession(model, options);
    }
  }

  TensorInfo input(String name) throws OrtException {
    return (TensorInfo) session.getInputInfo().get(name).getInfo();
  }

  TensorInfo output(String name) throws OrtException {
    return (TensorInfo) session.getOutputInfo().get(name).getInfo();
  }

  /**
   * @param logMel {@code [N, numMels, T]}
   * @param mask {@code [N, T]}
   * @return {@code [N, dim]}
   */
  float[][] embed(INDArray logMel, INDArray mask) throws OrtException {
    try (OnnxTensor frames = tensor(logMel);
        OnnxTensor valid = tensor(mask);
        OrtSession.Result result = session.run(Map.of("log_mel", frames, "mask", valid))) {
      return (float[][]) result.get("speech_embedding").orElseThrow().getValue();
    }
  }

  private OnnxTensor tensor(INDArray values) throws OrtException {
    FloatBuffer buffer = FloatBuffer.wrap(values.dup('c').data().asFloat());
    return OnnxTensor.createTensor(environment, buffer, values.shape());
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
