package org.polyser.audio.resampling;

/** A signal on its way from one rate to another, block by block. */
sealed interface RateConverter permits PassThrough, LaneConverter, FractionalConverter {

  /** Consumes {@code samples[first..first + count)} and returns how many outputs are ready. */
  int accept(float[] samples, int first, int count);

  /** Continues the signal with zeros until so many outputs are ready, and forgets it. */
  void finish(int count);

  /** The outputs that are ready. */
  float[] output();
}
