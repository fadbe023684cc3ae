package org.polyser.features;

/** What is done to the samples of a frame before the window. */
enum Conditioning {
  /** Nothing. */
  NONE,

  /**
   * The frame's mean m is removed and high frequencies are emphasised: {@code y[i] = (x[i] - m) -
   * 0.97 (x[i-1] - m)}, with {@code x[-1] = x[0]}.
   */
  EMPHASIS;

  /** Weight of the sample before. */
  static final float EMPHASIS_WEIGHT = 0.97f;
}
