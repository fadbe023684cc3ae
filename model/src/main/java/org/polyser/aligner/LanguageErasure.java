package org.polyser.aligner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Takes out of what an aligner projects speech to the directions in which languages lie far apart:
 * the last layer of each tower is changed by {@link LinearErasure}, and nothing else.
 */
public final class LanguageErasure {

  /**
   * Standard deviations from the mean, which is far. Where languages lie nearer, emotions differ
   * between them as much as voices do, and would go with them.
   */
  static final double FAR = 0.7;

  /**
   * Speech that languages are compared by.
   *
   * @param utterance speech
   * @param language of it
   * @param times how often it counts
   */
  public record Heard(Utterance utterance, String language, int times) {}

  private LanguageErasure() {}

  /**
   * An aligner that tells less of the language.
   *
   * @param aligner trained; not changed
   * @param speech to find out by what the languages differ, with each emotion as often in one as in
   *     another where that can be
   */
  public static Aligner of(Aligner aligner, List<Heard> speech) {
    List<List<float[][]>> projections =
        speech.stream().map(heard -> aligner.projections(heard.utterance())).toList();
    List<Tower> towers = aligner.config().towers();
    Aligner erased = aligner.copy();
    for (int tower = 0; tower < towers.size(); tower++) {
      erase(erased, towers.get(tower), erasure(speech, projections, tower));
    }
    return erased;
  }

  private static LinearErasure erasure(
      List<Heard> speech, List<List<float[][]>> projections, int tower) {
    List<float[]> vectors = new ArrayList<>();
    List<String> languages = new ArrayList<>();
    for (int i = 0; i < speech.size(); i++) {
      Heard heard = speech.get(i);
      for (float[] window : projections.get(i).get(tower)) {
        vectors.addAll(Collections.nCopies(heard.times(), window));
        languages.addAll(Collections.nCopies(heard.times(), heard.language()));
      }
    }
    return LinearErasure.of(vectors, languages, FAR);
  }

  private static void erase(Aligner aligner, Tower tower, LinearErasure erasure) {
    Map<String, INDArray> parameters = aligner.parameters();
    String layer = tower.projection();
    erasure.addTo(parameters.get(layer + "_W"), parameters.get(layer + "_b"));
  }
}
