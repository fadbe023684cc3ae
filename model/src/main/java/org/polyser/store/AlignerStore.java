package org.polyser.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.card.HistoryPicture;
import org.polyser.card.ModelCard;
import org.polyser.config.InvalidInputException;
import org.polyser.onnx.SpeechEncoderGraph;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.training.TrainingFacts;
import org.polyser.training.TrainingHistory;

/**
 * Writes and reads model folders: {@code model.safetensors}, {@code aligner.json}, {@code
 * speech_encoder.onnx}, {@code history.jsonl}, {@code provenance.json} and {@code
 * checksums.sha256}, and for people a {@code README.md} and {@code history.svg}. Reading verifies
 * the checksums first, then builds the graph anew from {@code aligner.json} and fills it; the ONNX
 * file is for others, and what is for people is neither read nor asked for.
 */
public final class AlignerStore {

  /** What the provenance of a model folder calls it. */
  public static final String ARTEFACT = "aligner";

  /** Version of the folder's layout. */
  public static final int FORMAT_VERSION = 1;

  private static final String PROVENANCE = "provenance.json";
  private static final String SHAPE = "aligner.json";
  private static final String WEIGHTS = "model.safetensors";
  private static final String HISTORY = "history.jsonl";
  private static final String SPEECH_ENCODER = "speech_encoder.onnx";

  static final String CARD = "README.md";
  private static final String CURVES = "history.svg";

  /** The files of a model folder that have a checksum. */
  static final List<String> CHECKED = List.of(SHAPE, HISTORY, WEIGHTS, PROVENANCE, SPEECH_ENCODER);

  private AlignerStore() {}

  /**
   * The fingerprint of an aligner's parameters, which its provenance carries.
   *
   * @param aligner trained or not
   */
  public static Fingerprint fingerprint(Aligner aligner) {
    return Fingerprint.of(Safetensors.write(ParameterNames.tensors(aligner)));
  }

  /**
   * Writes a model folder; the checksums last, so that one cut short is refused.
   *
   * @throws IOException if a file cannot be written
   */
  public static void write(ModelFolder folder, StoredAligner stored) throws IOException {
    AlignerShape shape = AlignerShape.of(stored);
    Map<String, Tensor> tensors = ParameterNames.tensors(stored.aligner());
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(WEIGHTS, weights(tensors, stored));
    files.put(SPEECH_ENCODER, speechEncoder(shape, tensors));
    files.put(SHAPE, shape.json());
    files.put(HISTORY, utf8(stored.history().toJsonLines()));
    files.put(PROVENANCE, utf8(stored.provenance().toJson()));
    files.put(CARD, utf8(card(stored).markdown()));
    files.put(CURVES, utf8(curves(stored)));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      folder.write(file.getKey(), file.getValue());
    }
    Checksums.write(folder, files);
  }

  /** Parameters, and the cohort where there is one. */
  private static byte[] weights(Map<String, Tensor> parameters, StoredAligner stored) {
    Map<String, Tensor> tensors = new TreeMap<>(parameters);
    stored.cohort().map(CohortTensors::of).ifPresent(tensors::putAll);
    return Safetensors.write(tensors);
  }

  private static byte[] speechEncoder(AlignerShape shape, Map<String, Tensor> tensors) {
    return shape.speechEncoder() == null
        ? speechEncoder(shape.aligner(), SpeechEncoderGraph.LOG_MEL, tensors)
        : speechEncoder(shape.aligner(), SpeechEncoderGraph.ENCODER_FRAMES, tensors);
  }

  static byte[] speechEncoder(AlignerConfig config, String input, Map<String, Tensor> tensors) {
    return SpeechEncoderGraph.onnx(config, input, name -> tensors.get(name).values());
  }

  private static ModelCard card(StoredAligner stored) {
    return new ModelCard(
        stored.aligner().config(),
        stored.logMel(),
        stored.textEncoder(),
        stored.speechEncoder(),
        stored.history(),
        stored.provenance());
  }

  private static String curves(StoredAligner stored) {
    return HistoryPicture.svg(stored.history(), TrainingFacts.of(stored.provenance()).keptEpoch());
  }

  /**
   * Reads a model folder.
   *
   * @throws InvalidInputException if anything in it is missing, changed or of another format
   */
  public static StoredAligner read(ModelFolder folder) {
    Map<String, byte[]> files = Checksums.readVerified(folder, CHECKED, Set.of(CARD, CURVES));
    Provenance provenance =
        Provenance.parse(utf8(files.get(PROVENANCE)), where(folder, PROVENANCE));
    provenance.requireArtefact(ARTEFACT, FORMAT_VERSION, folder.location());
    AlignerShape shape = AlignerShape.parse(files.get(SHAPE), where(folder, SHAPE));
    Aligner aligner = Aligner.untrained(shape.aligner(), 0);
    String weights = where(folder, WEIGHTS);
    Map<String, Tensor> tensors = Safetensors.read(files.get(WEIGHTS), weights);
    ParameterNames.fill(aligner, tensors, weights);
    TrainingHistory history =
        TrainingHistory.parse(utf8(files.get(HISTORY)), where(folder, HISTORY));
    return new StoredAligner(
        aligner,
        shape.logMel(),
        shape.textEncoder(),
        Optional.ofNullable(shape.speechEncoder()),
        history,
        provenance,
        CohortTensors.read(tensors, shape.aligner().dim(), weights));
  }

  private static String where(ModelFolder folder, String file) {
    return folder.location() + "/" + file;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String utf8(byte[] text) {
    return new String(text, StandardCharsets.UTF_8);
  }
}
