package org.polyser.aligner;

import org.polyser.features.FeatureMatrix;

/**
 * An utterance as it comes to an aligner.
 *
 * @param logMel {@code [numFrames, numMels]}, as the features store it
 * @param functionals {@code [F]}, normalised by what the utterance's speaker says elsewhere; empty
 *     where they are computed of the log-mel
 */
@SuppressWarnings("ArrayRecordComponent")
public record Utterance(FeatureMatrix logMel, float[] functionals) {

  /** An utterance by itself. */
  public static Utterance of(FeatureMatrix logMel) {
    return new Utterance(logMel, new float[0]);
  }
}
