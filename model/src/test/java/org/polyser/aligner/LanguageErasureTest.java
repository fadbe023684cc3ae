package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polyser.features.FeatureMatrix;

class LanguageErasureTest {

  private static final int EACH = 40;

  static Stream<AlignerConfig> shapes() {
    return Stream.of(
        SmallAligner.CONFIG, SmallAligner.FUNCTIONALS_ALONE, SmallAligner.WITH_FUNCTIONALS);
  }

  /** Noise that falls with the bands in one language, and rises in the other. */
  private static List<LanguageErasure.Heard> speech() {
    List<LanguageErasure.Heard> speech = new ArrayList<>();
    for (int i = 0; i < 2 * EACH; i++) {
      FeatureMatrix noise = SmallAligner.utterance(i, 30);
      float[] values = noise.values().clone();
      for (int k = 0; k < values.length; k++) {
        values[k] += (i % 2 == 0 ? 1 : -1) * (k % SmallAligner.MELS);
      }
      Utterance utterance = Utterance.of(new FeatureMatrix(values, 30, SmallAligner.MELS));
      speech.add(new LanguageErasure.Heard(utterance, i % 2 == 0 ? "de" : "en", 1 + i % 3));
    }
    return speech;
  }

  /** How far the languages lie apart in every tower. */
  private static double[] apart(Aligner aligner) {
    int towers = aligner.config().towers().size();
    double[] apart = new double[towers];
    for (int tower = 0; tower < towers; tower++) {
      double[] german = mean(aligner, tower, "de");
      double[] english = mean(aligner, tower, "en");
      for (int k = 0; k < german.length; k++) {
        apart[tower] = Math.max(apart[tower], Math.abs(german[k] - english[k]));
      }
    }
    return apart;
  }

  private static double[] mean(Aligner aligner, int tower, String language) {
    double[] sum = new double[aligner.config().dim()];
    double count = 0;
    for (LanguageErasure.Heard heard : speech()) {
      if (heard.language().equals(language)) {
        float[] projected = aligner.projections(heard.utterance()).get(tower)[0];
        count += heard.times();
        for (int k = 0; k < sum.length; k++) {
          sum[k] += heard.times() * projected[k];
        }
      }
    }
    double all = count;
    return Arrays.stream(sum).map(value -> value / all).toArray();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void languages_have_the_same_mean_in_every_tower(AlignerConfig shape) {
    Aligner aligner = Aligner.untrained(shape, 3);
    Aligner erased = LanguageErasure.of(aligner, speech());
    for (double distance : apart(aligner)) {
      assertTrue(distance > 0.05, () -> "nothing to take out: " + distance);
    }
    for (double distance : apart(erased)) {
      assertEquals(0, distance, 1e-4);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_aligner_itself_and_its_texts_stay_as_they_are(AlignerConfig shape) {
    Aligner aligner = Aligner.untrained(shape, 3);
    Utterance utterance = speech().get(0).utterance();
    float[] before = aligner.embed(List.of(utterance))[0];
    Aligner erased = LanguageErasure.of(aligner, speech());
    assertArrayEquals(before, aligner.embed(List.of(utterance))[0], 0);
    float[][] text = {{1, -2, 3, 4}};
    assertArrayEquals(aligner.embedText(text)[0], erased.embedText(text)[0], 0);
    assertEquals(aligner.temperature(), erased.temperature());
  }
}
