package org.polyser.features;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * A stretch on a recording of a known rate.
 *
 * @param index in the list that was asked for
 * @param stretch as asked for
 * @param from first sample
 * @param to sample after the last one, {@code Long.MAX_VALUE} for the rest of the recording
 */
record OpenStretch(int index, Stretch stretch, long from, long to) {

  static OpenStretch of(int index, Stretch stretch, int sampleRate) {
    return new OpenStretch(
        index, stretch, stretch.firstSample(sampleRate), stretch.endSample(sampleRate));
  }

  /** Whether it ends where the recording ends, wherever that is. */
  boolean toTheEnd() {
    return to == Long.MAX_VALUE;
  }

  /** Refuses what no recording of so many channels has. */
  void requirePossible(int numChannels) throws RejectedAudioException {
    if (stretch.channel() < 0 || stretch.channel() >= numChannels) {
      throw new RejectedAudioException(
          RejectionCode.NO_SUCH_CHANNEL, "channel " + stretch.channel() + " of " + numChannels);
    }
    if (!stretch.plausible()) {
      throw new RejectedAudioException(RejectionCode.SEGMENT_OUTSIDE, stretch.interval());
    }
  }

  /** Refuses a stretch that is longer than allowed, where its length is known before its end. */
  void requireAtMost(double maxSeconds, int sampleRate) throws RejectedAudioException {
    if (!toTheEnd() && to - from > maxSeconds * sampleRate) {
      throw tooLarge(maxSeconds);
    }
  }

  static RejectedAudioException tooLarge(double maxSeconds) {
    return new RejectedAudioException(
        RejectionCode.TOO_LARGE, "longer than " + maxSeconds + " s, the most an utterance may be");
  }
}
