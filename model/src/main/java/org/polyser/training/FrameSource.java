package org.polyser.training;

import java.io.IOException;
import org.polyser.features.FeatureMatrix;

/** Gives the log-mel frames of training examples. */
public interface FrameSource {

  /**
   * @return log-mel {@code [numFrames, numMels]}, not normalised
   * @throws IOException if they cannot be read
   */
  FeatureMatrix read(TrainingExample example) throws IOException;
}
