package org.polyser.features;

import org.polyser.config.Word;

/** What log-mel features are: all in which one definition differs from another. */
public enum LogMelDefinition {
  /**
   * Whisper's: frames centred on the multiples of the shift, the signal mirrored at its ends,
   * periodic Hann window, a transform as long as the frame, Slaney's mel bands, {@code
   * log10(max(mel, 1e-10))}. The values are decades of energy, 10 dB each.
   *
   * <p>Source: Radford et al., Robust Speech Recognition via Large-Scale Weak Supervision, section
   * 2.2.
   */
  WHISPER(
      Framing.CENTRED,
      Conditioning.NONE,
      Window.HANN,
      1,
      Padding.NONE,
      MelScale.SLANEY,
      LogScale.LOG10),

  /**
   * Kaldi's fbank with its defaults and without dither: frames inside the signal, samples as 16-bit
   * integers, mean removed, pre-emphasis, Povey window, zeros up to the next power of two, HTK's
   * mel bands, {@code ln(max(mel, 2^-23))}. The values are nepers of energy, 4.34 dB each.
   *
   * <p>Source: Povey et al., The Kaldi Speech Recognition Toolkit, section IV.
   */
  KALDI(
      Framing.INSIDE,
      Conditioning.EMPHASIS,
      Window.POVEY,
      32_768,
      Padding.POWER_OF_TWO,
      MelScale.HTK,
      LogScale.NATURAL);

  private final Framing framing;
  private final Conditioning conditioning;
  private final Window window;
  private final float sampleScale;
  private final Padding padding;
  private final MelScale melScale;
  private final LogScale logScale;

  LogMelDefinition(
      Framing framing,
      Conditioning conditioning,
      Window window,
      float sampleScale,
      Padding padding,
      MelScale melScale,
      LogScale logScale) {
    this.framing = framing;
    this.conditioning = conditioning;
    this.window = window;
    this.sampleScale = sampleScale;
    this.padding = padding;
    this.melScale = melScale;
    this.logScale = logScale;
  }

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }

  /**
   * The definition that a word of a configuration means.
   *
   * @param key {@code whisper} or {@code kaldi}
   * @param path full path of the configuration key, for the message
   * @return the definition
   * @throws org.polyser.config.InvalidInputException if the word is neither
   */
  public static LogMelDefinition of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  Framing framing() {
    return framing;
  }

  Conditioning conditioning() {
    return conditioning;
  }

  Window window() {
    return window;
  }

  /** What samples in [-1, 1] are multiplied by. */
  float sampleScale() {
    return sampleScale;
  }

  Padding padding() {
    return padding;
  }

  /** The scale that the bands are evenly spaced on. */
  public MelScale melScale() {
    return melScale;
  }

  LogScale logScale() {
    return logScale;
  }

  /** Decades of energy, 10 dB each, that a value greater by 1 means. */
  public double decadesPerUnit() {
    return logScale.decades();
  }
}
