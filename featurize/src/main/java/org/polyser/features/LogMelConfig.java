package org.polyser.features;

import com.typesafe.config.Config;
import java.io.Serializable;
import org.polyser.config.Rule;

/**
 * How log-mel features are computed: section {@code polyser.featurize.log-mel}. The defaults are
 * those of Whisper.
 *
 * <p>Source: Radford et al., Robust Speech Recognition via Large-Scale Weak Supervision, section
 * 2.2.
 *
 * @param sampleRate rate that recordings are resampled to [Hz]
 * @param frameLength length of the window and of the Fourier transform [samples]
 * @param frameShift distance between frames [samples]
 * @param numMels number of mel bands
 * @param lowHz lower edge of the lowest band [Hz]
 * @param highHz upper edge of the highest band [Hz]
 */
public record LogMelConfig(
    int sampleRate, int frameLength, int frameShift, int numMels, double lowHz, double highHz)
    implements Serializable {

  private static final String SECTION = "polyser.featurize.log-mel";
  private static final int MAX_SAMPLE_RATE = 768_000;
  private static final int MAX_FRAME_LENGTH = 65_536;
  private static final int MAX_MELS = 1024;

  /** Validates every value. */
  public LogMelConfig {
    require(
        sampleRate >= 1 && sampleRate <= MAX_SAMPLE_RATE,
        "sample-rate",
        "must be in [1, " + MAX_SAMPLE_RATE + "]",
        sampleRate);
    require(frameShift >= 1, "frame-shift", "must be >= 1", frameShift);
    require(frameLength >= frameShift, "frame-length", "must be >= frame-shift", frameLength);
    require(
        frameLength <= MAX_FRAME_LENGTH,
        "frame-length",
        "must be <= " + MAX_FRAME_LENGTH,
        frameLength);
    require(
        frameLength % 2 == 0 && Radices.factorise(frameLength).isPresent(),
        "frame-length",
        "must be even and have no prime factor above 5",
        frameLength);
    require(
        numMels >= 1 && numMels <= MAX_MELS,
        "num-mels",
        "must be in [1, " + MAX_MELS + "]",
        numMels);
    require(lowHz >= 0, "low-hz", "must be >= 0", lowHz);
    require(highHz > lowHz, "high-hz", "must be > low-hz", highHz);
    require(highHz <= sampleRate / 2.0, "high-hz", "must be <= sample-rate / 2", highHz);
  }

  /**
   * Reads the section.
   *
   * @param root the whole configuration, with the defaults
   * @return the section as a record
   */
  public static LogMelConfig from(Config root) {
    Config section = root.getConfig(SECTION);
    return new LogMelConfig(
        section.getInt("sample-rate"),
        section.getInt("frame-length"),
        section.getInt("frame-shift"),
        section.getInt("num-mels"),
        section.getDouble("low-hz"),
        section.getDouble("high-hz"));
  }

  /**
   * Number of frames of a signal, {@code floor(numSamples / frameShift)}: frame t is centred on
   * sample {@code t * frameShift}.
   *
   * @param numSamples length of the signal at {@link #sampleRate()} [samples]
   * @return number of frames
   */
  public int numFrames(int numSamples) {
    return numSamples / frameShift;
  }

  /** Number of bins of the power spectrum, {@code frameLength / 2 + 1}. */
  int numBins() {
    return frameLength / 2 + 1;
  }

  private static void require(boolean holds, String key, String rule, Object got) {
    Rule.require(holds, SECTION + "." + key, rule, got);
  }
}
