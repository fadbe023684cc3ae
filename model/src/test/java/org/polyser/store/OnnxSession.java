package org.polyser.store;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.aligner.SpeechBatch;

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

  /** Unit-norm embeddings {@code [N, dim]}. */
  float[][] embed(SpeechBatch batch) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    for (int tower = 0; tower < batch.inputs().size(); tower++) {
      INDArray mask = batch.masks().get(tower);
      inputs.put(mask == null ? "functionals" : "log_mel", tensor(batch.inputs().get(tower)));
      if (mask != null) {
        inputs.put("mask", tensor(mask));
      }
    }
    try (OrtSession.Result result = session.run(inputs)) {
      return (float[][]) result.get("speech_embedding").orElseThrow().getValue();
    } finally {
      inputs.values().forEach(OnnxTensor::close);
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
