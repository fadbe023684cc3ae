package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.polyser.aligner.Aligner;
import org.polyser.eval.zeroshot.Calibration;
import org.polyser.eval.zeroshot.EmotionRecogniser;
import org.polyser.store.AlignerStore;
import org.polyser.store.ModelFolder;
import org.polyser.store.PackedModelFolder;
import org.polyser.store.StoredAligner;
import org.polyser.text.EncodedPrompts;
import org.polyser.text.PromptEnsemble;
import org.polyser.text.TextEncoder;

/**
 * All that an executor needs to recognise emotions: a packed model and the encoded prompts of the
 * candidate labels, which the driver encodes once. Broadcast it; every executor builds one
 * recogniser and keeps it.
 */
public final class RecogniserSource implements Serializable {

  private static final long serialVersionUID = 1L;

  private final PackedModelFolder model;
  private final EncodedPrompts prompts;
  private final SpeechEncoderSource speechEncoder;
  private final Calibration calibration;
  private transient EmotionRecogniser recogniser;

  private RecogniserSource(
      PackedModelFolder model,
      EncodedPrompts prompts,
      SpeechEncoderSource speechEncoder,
      Calibration calibration) {
    this.model = model;
    this.prompts = prompts;
    this.speechEncoder = speechEncoder;
    this.calibration = calibration;
  }

  /**
   * Packs a model that has been read and found well.
   *
   * @param path of the section, such as {@code polyser.score}
   * @param section for its encoders, prompts, calibration and share of labels not trained on
   * @param folder where the model lies
   * @param stored what it holds
   * @param labels the candidates
   * @throws IOException if the folder cannot be read
   */
  public static RecogniserSource of(
      String path, Config section, ModelFolder folder, StoredAligner stored, List<String> labels)
      throws IOException {
    UntrainedLabels untrained = UntrainedLabels.from(path, section);
    Calibration fitted = StoredCalibration.wanted(path, section, stored.provenance());
    PromptEnsemble banks = TextEncoders.prompts(path, section);
    try (TextEncoder encoder = TextEncoders.matching(section, stored.textEncoder())) {
      return new RecogniserSource(
          PackedModelFolder.of(folder),
          new EncodedPrompts(labels, banks, encoder),
          SpeechEncoders.matching(section, stored).orElse(null),
          untrained.levelled(
              fitted, stored, labels, all -> new EncodedPrompts(all, banks, encoder)));
    }
  }

  /** The recogniser of this JVM, built when first asked for. */
  public synchronized EmotionRecogniser recogniser() {
    if (recogniser == null) {
      recogniser = EmotionRecogniser.of(aligner(), prompts).calibrated(calibration);
    }
    return recogniser;
  }

  private Aligner aligner() {
    Aligner aligner = AlignerStore.read(model).aligner();
    return speechEncoder == null ? aligner : aligner.on(speechEncoder::encode);
  }
}
