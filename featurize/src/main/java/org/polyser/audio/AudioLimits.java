package org.polyser.audio;

/** Bounds on what a recording declares or decodes to, checked before anything is allocated. */
public final class AudioLimits {

  /** Below it nothing is speech, and a rate becomes hundreds of times as high. */
  static final int MIN_SAMPLE_RATE = 1000;

  static final int MAX_SAMPLE_RATE = 768_000;
  static final int MAX_CHANNELS = 64;

  /** Samples of all channels together that are held at once: 2 GiB of floats. */
  static final long MAX_SAMPLES = 1L << 29;

  /** Magnitude beyond which a sample is not audio: even 32-bit integers stored unscaled pass. */
  private static final float MAX_MAGNITUDE = 0x1p32f;

  private static final float MAX_POWER = MAX_MAGNITUDE * MAX_MAGNITUDE;

  private AudioLimits() {}

  public static void requirePlausible(long sampleRate, long numChannels)
      throws RejectedAudioException {
    requireIn(sampleRate, MIN_SAMPLE_RATE, MAX_SAMPLE_RATE, "sample rate");
    requireIn(numChannels, 1, MAX_CHANNELS, "number of channels");
  }

  private static void requireIn(long value, int min, int max, String what)
      throws RejectedAudioException {
    if (value < min || value > max) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER,
          what + " must be in [" + min + ", " + max + "], got " + value);
    }
  }

  static void requireSize(long numSamples, int numChannels) throws RejectedAudioException {
    if (numSamples > MAX_SAMPLES / numChannels) {
      throw new RejectedAudioException(
          RejectionCode.TOO_LARGE,
          "more than " + MAX_SAMPLES + " samples in " + numChannels + " channels");
    }
  }

  /**
   * Refuses a block with samples that are not audio.
   *
   * @param channels {@code [numChannels][at least count]}
   * @param count samples of each channel that are looked at
   * @param position index in the recording of the first one, for the message
   */
  public static void requireFinite(float[][] channels, int count, long position)
      throws RejectedAudioException {
    for (int channel = 0; channel < channels.length; channel++) {
      float[] samples = channels[channel];
      int bad = power(samples, count) <= MAX_POWER ? -1 : firstBad(samples, count);
      if (bad >= 0) {
        throw new RejectedAudioException(
            RejectionCode.NOT_FINITE,
            "sample " + (position + bad) + " of channel " + channel + " is " + samples[bad]);
      }
    }
  }

  /** A bound on all samples at once: not a number, or too large, as soon as one of them is. */
  private static float power(float[] samples, int count) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      a += samples[i] * samples[i];
      b += samples[i + 1] * samples[i + 1];
      c += samples[i + 2] * samples[i + 2];
      d += samples[i + 3] * samples[i + 3];
    }
    for (; i < count; i++) {
      a += samples[i] * samples[i];
    }
    return (a + b) + (c + d);
  }

  private static int firstBad(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      if (!(Math.abs(samples[i]) <= MAX_MAGNITUDE)) {
        return i;
      }
    }
    return -1;
  }
}
