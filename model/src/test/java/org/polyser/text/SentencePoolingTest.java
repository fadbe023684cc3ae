package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class SentencePoolingTest {

  @Test
  void is_the_mean_of_the_tokens_that_count_scaled_to_unit_norm() {
    float[][][] states = {{{1, 0}, {5, 8}, {100, -100}}, {{0, -2}, {7, 7}, {7, 7}}};
    long[][] mask = {{1, 1, 0}, {1, 0, 0}};
    float[][] sentences = SentencePooling.unitMean(states, mask);
    assertArrayEquals(new float[] {0.6f, 0.8f}, sentences[0], 1e-7f);
    assertArrayEquals(new float[] {0, -1}, sentences[1], 1e-7f);
  }
}
