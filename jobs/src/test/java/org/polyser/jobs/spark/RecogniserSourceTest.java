package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.Cohort;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.eval.zeroshot.Calibration;
import org.polyser.eval.zeroshot.EmotionRecogniser;
import org.polyser.features.Cmvn;
import org.polyser.features.LogMelConfig;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.store.LocalModelFolder;
import org.polyser.store.StoredAligner;
import org.polyser.text.OnnxTextEncoder;
import org.polyser.text.UnitVectors;
import org.polyser.training.TrainingFacts;
import org.polyser.training.TrainingHistory;

/** Model folders whose model was trained on two emotions, with candidates beyond these. */
class RecogniserSourceTest {

  private static final List<String> TRAINED = List.of("angry", "sad");
  private static final List<String> OPEN = List.of("angry", "fearful", "sad");
  private static final int SIZE = 100;
  private static final AlignerConfig SHAPE =
      new AlignerConfig(
          3,
          20,
          List.of(4),
          3,
          2,
          0,
          1,
          OnnxTextEncoder.EMBEDDED_DIM,
          4,
          0.1,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  @TempDir private Path folder;

  private StoredAligner before;

  @BeforeEach
  void describe() {
    Aligner aligner = Aligner.untrained(SHAPE, 1);
    try (OnnxTextEncoder encoder = OnnxTextEncoder.embedded()) {
      before =
          new StoredAligner(
              aligner,
              new LogMelConfig(16_000, 400, 160, 3, 0, 8000),
              encoder.identity(),
              Optional.empty(),
              new TrainingHistory(List.of()),
              new Provenance(
                  AlignerStore.ARTEFACT,
                  AlignerStore.FORMAT_VERSION,
                  "test",
                  "run",
                  1L,
                  AlignerStore.fingerprint(aligner),
                  Map.of(),
                  List.of(),
                  Map.of(TrainingFacts.LABELS, TRAINED)));
    }
  }

  private EmotionRecogniser recogniser(StoredAligner stored, List<String> labels, String share)
      throws IOException {
    LocalModelFolder model = new LocalModelFolder(folder.resolve(Fingerprint.of(share).sha256()));
    AlignerStore.write(model, stored);
    Config section =
        ConfigFactory.parseString("untrained-label-share = " + share)
            .withFallback(ConfigFactory.defaultReference().getConfig("polyser.score"));
    return RecogniserSource.of("polyser.score", section, model, AlignerStore.read(model), labels)
        .recogniser();
  }

  /** Unit vectors that the plain recogniser never takes for fearful. */
  private static Cohort cohort(EmotionRecogniser plain) {
    Random random = new Random(2);
    List<float[]> embeddings = new ArrayList<>();
    while (embeddings.size() < SIZE) {
      float[] vector = new float[SHAPE.dim()];
      for (int k = 0; k < vector.length; k++) {
        vector[k] = (float) random.nextGaussian();
      }
      UnitVectors.normalise(vector);
      if (!plain.posterior(vector).prediction().equals("fearful")) {
        embeddings.add(vector);
      }
    }
    float[] weights = new float[SIZE];
    Arrays.fill(weights, 1);
    return new Cohort(embeddings.toArray(float[][]::new), weights);
  }

  @Test
  void a_folder_from_before_there_were_cohorts_gives_no_label_more() throws IOException {
    EmotionRecogniser read = recogniser(before, OPEN, "0.05");
    assertEquals(OPEN, read.classifier().labels());
    assertEquals(Calibration.NONE, read.calibration());
  }

  @Test
  void a_label_that_was_not_trained_on_wins_its_share_of_the_cohort() throws IOException {
    Cohort cohort = cohort(recogniser(before, OPEN, "0"));
    EmotionRecogniser read = recogniser(before.with(cohort), OPEN, "0.07");
    long won =
        Arrays.stream(cohort.embeddings())
            .filter(one -> read.posterior(one).prediction().equals("fearful"))
            .count();
    assertEquals(7, won);
    assertEquals(Set.of("fearful"), read.calibration().bias().keySet());
  }

  @Test
  void what_it_gets_does_not_depend_on_the_other_candidates() throws IOException {
    StoredAligner stored = before.with(cohort(recogniser(before, OPEN, "0")));
    double among = recogniser(stored, OPEN, "0.07").calibration().bias().get("fearful");
    assertTrue(among > 0);
    assertEquals(
        among,
        recogniser(stored, List.of("fearful", "furious", "sad"), "0.07")
            .calibration()
            .bias()
            .get("fearful"),
        1e-9);
  }

  @Test
  void nothing_changes_where_all_were_trained_on_or_no_share_is_asked() throws IOException {
    StoredAligner stored = before.with(cohort(recogniser(before, OPEN, "0")));
    assertEquals(Calibration.NONE, recogniser(stored, TRAINED, "0.05").calibration());
    assertEquals(Calibration.NONE, recogniser(stored, OPEN, "0").calibration());
    assertFalse(recogniser(stored, OPEN, "0.05").calibration().equals(Calibration.NONE));
  }
}
