package org.polyser.jobs.recordings;

import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;

/** The way in which recordings are decoded: in this process or in another. */
@FunctionalInterface
public interface AudioDecoding {

  /** Opens the decoder of a recording. */
  AudioReader open(RecordingBytes recording) throws RejectedAudioException;
}
