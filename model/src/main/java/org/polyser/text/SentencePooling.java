package org.polyser.text;

/** From token states to one unit vector a sentence. */
final class SentencePooling {

  private SentencePooling() {}

  /**
   * @param states {@code [N, tokens, dim]}
   * @param mask {@code [N, tokens]}, 1 where a token counts
   * @return {@code [N, dim]}, unit norm
   */
  static float[][] unitMean(float[][][] states, long[][] mask) {
    float[][] sentences = new float[states.length][];
    for (int i = 0; i < states.length; i++) {
      sentences[i] = UnitVectors.normalise(sum(states[i], mask[i]));
    }
    return sentences;
  }

  private static float[] sum(float[][] states, long[] mask) {
    float[] sum = new float[states[0].length];
    for (int token = 0; token < states.length; token++) {
      for (int k = 0; k < sum.length; k++) {
        sum[k] += mask[token] * states[token][k];
      }
    }
    return sum;
  }
}
