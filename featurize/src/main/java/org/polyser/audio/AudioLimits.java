package org.polyser.audio;

/** Bounds on what a recording declares or decodes to, checked before anything is allocated. */
final class AudioLimits {

  static final int MAX_SAMPLE_RATE = 768_000;
  static final int MAX_CHANNELS = 64;

  /** Samples of all channels together: 2 GiB of floats. */
  static final long MAX_SAMPLES = 1L << 29;

  /** Magnitude beyond which a sample is not audio: even 32-bit integers stored unscaled pass. */
  private static final float MAX_MAGNITUDE = 0x1p32f;

  private AudioLimits() {}

  static void requirePlausible(long sampleRate, long numChannels) throws RejectedAudioException {
    requireIn(sampleRate, MAX_SAMPLE_RATE, "sample rate");
    requireIn(numChannels, MAX_CHANNELS, "number of channels");
  }

  private static void requireIn(long value, int max, String what) throws RejectedAudioException {
    if (value < 1 || value > max) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER, what + " must be in [1, " + max + "], got " + value);
    }
  }

  static void requireSize(long numSamples, int numChannels) throws RejectedAudioException {
    if (numSamples > MAX_SAMPLES / numChannels) {
      throw new RejectedAudioException(
          RejectionCode.TOO_LARGE,
          "more than " + MAX_SAMPLES + " samples in " + numChannels + " channels");
    }
  }

  static void requireFinite(Waveform waveform) throws RejectedAudioException {
    for (int channel = 0; channel < waveform.numChannels(); channel++) {
      int bad = firstBad(waveform.channel(channel));
      if (bad >= 0) {
        throw new RejectedAudioException(
            RejectionCode.NOT_FINITE,
            "sample " + bad + " of channel " + channel + " is " + waveform.channel(channel)[bad]);
      }
    }
  }

  private static int firstBad(float[] samples) {
    for (int i = 0; i < samples.length; i++) {
      if (!(Math.abs(samples[i]) <= MAX_MAGNITUDE)) {
        return i;
      }
    }
    return -1;
  }
}
