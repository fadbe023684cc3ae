package org.polyser.features;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.Objects;
import org.polyser.config.Rule;

/**
 * How log-mel features are computed: section {@code polyser.featurize.log-mel}. The defaults are
 * those of Whisper.
 *
 * @param definition what the features are; the others are its numbers
 * @param sampleRate rate that recordings are resampled to [Hz]
 * @param frameLength length of the window [samples]
 * @param frameShift distance between frames [samples]
 * @param numMels number of mel bands
 * @param lowHz lower edge of the lowest band [Hz]
 * @param highHz upper edge of the highest band [Hz]
 */
public record LogMelConfig(
    LogMelDefinition definition,
    int sampleRate,
    int frameLength,
    int frameShift,
    int numMels,
    double lowHz,
    double highHz)
    implements Serializable {

  private static final String SECTION = "polyser.featurize.log-mel";
  private static final int MIN_SAMPLE_RATE = 1000;
  private static final int MAX_SAMPLE_RATE = 768_000;
  private static final int MIN_FRAME_LENGTH = 4;
  private static final int MAX_FRAME_LENGTH = 65_536;
  private static final int MAX_MELS = 1024;

  /** Validates every value. */
  public LogMelConfig {
    Objects.requireNonNull(definition, "definition");
    require(
        sampleRate >= MIN_SAMPLE_RATE && sampleRate <= MAX_SAMPLE_RATE,
        "sample-rate",
        "must be in [" + MIN_SAMPLE_RATE + ", " + MAX_SAMPLE_RATE + "]",
        sampleRate);
    require(frameShift >= 1, "frame-shift", "must be >= 1", frameShift);
    require(frameLength >= frameShift, "frame-length", "must be >= frame-shift", frameLength);
    require(
        frameLength >= MIN_FRAME_LENGTH,
        "frame-length",
        "must be >= " + MIN_FRAME_LENGTH,
        frameLength);
    require(
        frameLength <= MAX_FRAME_LENGTH,
        "frame-length",
        "must be <= " + MAX_FRAME_LENGTH,
        frameLength);
    require(
        isTransformable(definition.padding().fftLength(frameLength)),
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
   * Whisper's features.
   *
   * @param sampleRate rate that recordings are resampled to [Hz]
   * @param frameLength length of the window [samples]
   * @param frameShift distance between frames [samples]
   * @param numMels number of mel bands
   * @param lowHz lower edge of the lowest band [Hz]
   * @param highHz upper edge of the highest band [Hz]
   */
  public LogMelConfig(
      int sampleRate, int frameLength, int frameShift, int numMels, double lowHz, double highHz) {
    this(LogMelDefinition.WHISPER, sampleRate, frameLength, frameShift, numMels, lowHz, highHz);
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
        LogMelDefinition.of(section.getString("definition"), SECTION + ".definition"),
        section.getInt("sample-rate"),
        section.getInt("frame-length"),
        section.getInt("frame-shift"),
        section.getInt("num-mels"),
        section.getDouble("low-hz"),
        section.getDouble("high-hz"));
  }

  /**
   * Number of frames of a signal: {@code floor(numSamples / frameShift)} for Whisper, whose frame t
   * is centred on sample {@code t * frameShift}; {@code 1 + floor((numSamples - frameLength) /
   * frameShift)} for Kaldi, whose frames lie inside the signal, and none of a shorter one.
   *
   * @param numSamples length of the signal at {@link #sampleRate()} [samples]
   * @return number of frames
   */
  public int numFrames(long numSamples) {
    return Math.toIntExact(definition.framing().numFrames(numSamples, frameLength, frameShift));
  }

  /** Length of the shortest signal that has so many frames, at least one [samples]. */
  int minSamples(int numFrames) {
    return definition.framing().minSamples(numFrames, frameLength, frameShift);
  }

  /** Number of samples that the first frame begins before the signal. */
  int lead() {
    return definition.framing().lead(frameLength);
  }

  /** Length of the Fourier transform of a frame [samples]. */
  int fftLength() {
    return definition.padding().fftLength(frameLength);
  }

  /** Number of bins of the power spectrum, {@code fftLength / 2 + 1}. */
  int numBins() {
    return fftLength() / 2 + 1;
  }

  private static boolean isTransformable(int fftLength) {
    return fftLength % 2 == 0 && Radices.factorise(fftLength).isPresent();
  }

  private static void require(boolean holds, String key, String rule, Object got) {
    Rule.require(holds, SECTION + "." + key, rule, got);
  }
}
