package org.polyser.text;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

/**
 * A sentence transformer exported to ONNX: token states, mean over the tokens that are not padding,
 * unit norm.
 *
 * <p>Source: Reimers and Gurevych 2019, Sentence-BERT, section 3 (mean pooling).
 */
public final class OnnxTextEncoder implements TextEncoder {

  /** Name of the encoder that the build brings along. */
  public static final String EMBEDDED_NAME = "all-MiniLM-L6-v2";

  /** Width of its embeddings. */
  public static final int EMBEDDED_DIM = 384;

  private static final String EMBEDDED = "all-minilm-l6-v2";
  private static final int MAX_TOKENS = 256;

  private final String identity;
  private final int dim;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * @param name of the encoder
   * @param model bytes of {@code model.onnx}
   * @param tokenizer bytes of {@code tokenizer.json}
   * @throws InvalidInputException if either cannot be loaded
   */
  public OnnxTextEncoder(String name, byte[] model, byte[] tokenizer) {
    this.identity = name + "@sha256:" + Fingerprint.of(model).sha256();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      this.tokenizer = tokenizer(tokenizer);
      this.session = environment.createSession(model, options);
      this.dim = encode(List.of(name))[0].length;
    } catch (OrtException | IOException e) {
      throw new InvalidInputException("text encoder " + name + ": " + e.getMessage());
    }
  }

  /** The encoder that the build brings along: all-MiniLM-L6-v2, English, 384-d, Apache-2.0. */
  public static OnnxTextEncoder embedded() {
    return new OnnxTextEncoder(
        EMBEDDED_NAME,
        resource("/" + EMBEDDED + ".onnx"),
        resource("/" + EMBEDDED + "-tokenizer.json"));
  }

  private static byte[] resource(String name) {
    try (InputStream stream = OnnxTextEncoder.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HuggingFaceTokenizer tokenizer(byte[] json) throws IOException {
    Map<String, String> options =
        Map.of("padding", "true", "truncation", "true", "maxLength", Integer.toString(MAX_TOKENS));
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
    } catch (RuntimeException e) { // what the native library throws for a file of another form
      throw new IOException("tokenizer.json: " + e.getMessage(), e);
    }
  }

  @Override
  public String identity() {
    return identity;
  }

  @Override
  public int dim() {
    return dim;
  }

  @Override
  public float[][] encode(List<String> texts) {
    Encoding[] encodings = tokenizer.batchEncode(texts);
    long[][] mask = rows(encodings, Encoding::getAttentionMask);
    try {
      return SentencePooling.unitMean(tokenStates(encodings, mask), mask);
    } catch (OrtException e) {
      throw new IllegalStateException("text encoder " + identity + ": " + e.getMessage(), e);
    }
  }

  private float[][][] tokenStates(Encoding[] encodings, long[][] mask) throws OrtException {
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      inputs.put("input_ids", tensor(rows(encodings, Encoding::getIds)));
      inputs.put("attention_mask", tensor(mask));
      inputs.put("token_type_ids", tensor(rows(encodings, Encoding::getTypeIds)));
      inputs.keySet().removeIf(name -> !session.getInputNames().contains(name));
      try (OrtSession.Result result = session.run(inputs)) {
        return (float[][][]) result.get(0).getValue();
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(long[][] values) throws OrtException {
    return OnnxTensor.createTensor(environment, values);
  }

  private interface Part {
    long[] of(Encoding encoding);
  }

  private static long[][] rows(Encoding[] encodings, Part part) {
    long[][] rows = new long[encodings.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = part.of(encodings[i]);
    }
    return rows;
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
