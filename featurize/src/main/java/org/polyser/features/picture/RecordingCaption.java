package org.polyser.features.picture;

import java.util.Locale;

/**
 * What a picture says of the recording that it shows.
 *
 * @param name as people call it: the file's name, any characters
 * @param durationSeconds of the recording [s]
 * @param sampleRate of the recording itself [Hz]
 * @param numChannels of the recording
 * @param channel the one that is shown, counted from 0
 */
public record RecordingCaption(
    String name, double durationSeconds, int sampleRate, int numChannels, int channel) {

  /** Characters of a name that fit over the picture. */
  private static final int MAX_SHOWN = 70;

  /** Checks that the channel is one of the recording's. */
  public RecordingCaption {
    if (channel < 0 || channel >= numChannels) {
      throw new IllegalArgumentException(numChannels + " channels (channel=" + channel + ")");
    }
  }

  /** The name, its middle left out where it is too long for one line. */
  String shortName() {
    int length = name.codePointCount(0, name.length());
    if (length <= MAX_SHOWN) {
      return name;
    }
    int half = MAX_SHOWN / 2;
    return name.substring(0, name.offsetByCodePoints(0, half))
        + "…"
        + name.substring(name.offsetByCodePoints(name.length(), 1 - half));
  }

  /** Duration, rate and channels in one line. */
  String facts() {
    return String.format(
        Locale.ROOT, "%.2f s · %d Hz · %s", durationSeconds, sampleRate, channels());
  }

  private String channels() {
    return numChannels == 1 ? "1 channel" : numChannels + " channels (channel=" + channel + ")";
  }
}
