package org.polyser.corpus;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What can be found out about a recording; asked once for each recording. */
public interface RecordingProbe {

  /** Whether there is a file. */
  boolean exists(String recording);

  /** How long the recording is [s], where that is cheap to tell. */
  default OptionalDouble durationSeconds(String recording) {
    return OptionalDouble.empty();
  }

  /** How many channels the recording has, where that is cheap to tell. */
  default OptionalInt channels(String recording) {
    return OptionalInt.empty();
  }
}
