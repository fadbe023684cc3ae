package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class SpeakerRanksTest {

  private static List<float[]> column(float... values) {
    List<float[]> rows = new ArrayList<>();
    for (float value : values) {
      rows.add(new float[] {value});
    }
    return rows;
  }

  private static float[] normalised(float... values) {
    float[][] scores = SpeakerRanks.normalised(column(values));
    float[] flat = new float[scores.length];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = scores[i][0];
    }
    return flat;
  }

  /** Quantiles of the standard normal at 1/16, 3/16, … 15/16. */
  @Test
  void eight_values_become_the_normal_scores_of_their_ranks() {
    assertArrayEquals(
        new float[] {-1.5341f, -0.8871f, -0.4888f, -0.1573f, 0.1573f, 0.4888f, 0.8871f, 1.5341f},
        normalised(-50, -1, 0, 0.1f, 0.2f, 3, 4, 1e6f),
        1e-4f);
  }

  @Test
  void scale_and_place_of_a_voice_and_the_order_of_its_utterances_do_not_matter() {
    float[] one = normalised(3, 1, 2, 8, 5, 7, 6, 4);
    float[] other = normalised(103, 101, 102, 108, 105, 107, 106, 104);
    assertArrayEquals(one, other, 0);
    assertEquals(one[0], normalised(1, 3, 2, 8, 5, 7, 6, 4)[1], 0);
  }

  @Test
  void equal_values_share_the_mean_of_their_ranks() {
    assertArrayEquals(new float[8], normalised(2, 2, 2, 2, 2, 2, 2, 2), 1e-6f);
    float[] scores = normalised(1, 1, 3, 4, 5, 6, 7, 8);
    assertEquals(scores[0], scores[1], 0);
    assertEquals(-1.1503f, scores[0], 1e-4f);
  }

  @Test
  void of_few_utterances_nothing_is_known() {
    assertArrayEquals(new float[7], normalised(1, 2, 3, 4, 5, 6, 7), 0);
  }

  @Test
  void a_word_that_names_none_is_refused() {
    assertEquals(FunctionalsNormalisation.SPEAKER, FunctionalsNormalisation.of("speaker", "a.key"));
    assertEquals("none", FunctionalsNormalisation.NONE.key());
    assertEquals(
        "a.key must be one of [none, speaker], got corpus",
        assertThrows(
                InvalidInputException.class, () -> FunctionalsNormalisation.of("corpus", "a.key"))
            .getMessage());
  }
}
