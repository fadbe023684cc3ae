package org.polyser.training;

import java.io.IOException;
import org.polyser.aligner.Utterance;

/** Gives what a training reads of its examples. */
public interface FrameSource {

  /**
   * @return with log-mel that is not normalised, and functionals where they are kept beside it
   * @throws IOException if they cannot be read
   */
  Utterance read(TrainingExample example) throws IOException;
}
