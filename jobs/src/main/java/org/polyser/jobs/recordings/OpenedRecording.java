package org.polyser.jobs.recordings;

import org.polyser.audio.RejectedAudioException;
import org.polyser.features.RecordingFeaturizer.AudioSource;

/**
 * A recording that can be decoded now, before the next one is opened.
 *
 * @param index its place among the locations that were asked for
 * @param source its samples, or why there are none
 */
public record OpenedRecording(int index, AudioSource source) {

  static OpenedRecording refused(int index, RejectedAudioException why) {
    return new OpenedRecording(
        index,
        () -> {
          throw why;
        });
  }
}
