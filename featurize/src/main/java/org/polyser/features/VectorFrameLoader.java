package org.polyser.features;

/**
 * Cuts a stretch of samples into conditioned, windowed frames, a lane a frame, group by group as
 * the first stage of the transform wants them.
 */
interface VectorFrameLoader {

  /** Number of samples that {@link #take} takes. */
  int numSamples();

  /** Takes the samples of the frames, which start at the multiples of the frame shift. */
  void take(float[] samples);

  /**
   * Writes the complex rows that a group of the first stage transforms: row n of the frames is
   * samples 2n (real part) and 2n + 1 (imaginary part) of all lanes.
   */
  void load(int group, float[] rows);

  /** The loader of a definition, for a transform with this first stage. */
  static VectorFrameLoader of(LogMelConfig config, FftStage first) {
    return switch (config.definition().conditioning()) {
      case NONE -> new VectorWindowLoader(config, first);
      case EMPHASIS -> new VectorEmphasisLoader(config, first);
    };
  }
}
