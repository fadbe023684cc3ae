package org.polyser.aligner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Takes out of what an aligner projects speech to what tells a linear model the language: the last
 * layer of each tower is changed by {@link LinearErasure}, and nothing else.
 */
public final class LanguageErasure {

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
    List<Tower> towers = aligner.config().towers();
    List<List<float[]>> projections = new ArrayList<>();
    towers.forEach(tower -> projections.add(new ArrayList<>()));
    List<String> groups = new ArrayList<>();
    for (Heard heard : speech) {
      List<float[][]> windows = aligner.projections(heard.utterance());
      for (int time = 0; time < heard.times(); time++) {
        groups.addAll(Collections.nCopies(windows.get(0).length, heard.language()));
        for (int tower = 0; tower < towers.size(); tower++) {
          projections.get(tower).addAll(List.of(windows.get(tower)));
        }
      }
    }
    Aligner erased = aligner.copy();
    for (int tower = 0; tower < projections.size(); tower++) {
      erase(erased, towers.get(tower), LinearErasure.of(projections.get(tower), groups));
    }
    return erased;
  }

  private static void erase(Aligner aligner, Tower tower, LinearErasure erasure) {
    Map<String, INDArray> parameters = aligner.parameters();
    String layer = tower.projection();
    erasure.addTo(parameters.get(layer + "_W"), parameters.get(layer + "_b"));
  }
}
