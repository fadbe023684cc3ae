package org.polyser.synthesis;

import java.io.Serializable;
import org.polyser.synthesis.signal.BackgroundNoise.Colour;

/**
 * In what room, noise and over what line an utterance is recorded.
 *
 * @param gain of the microphone [dB]
 * @param before silence before the first sound [s]
 * @param after silence after the last [s]
 * @param room or {@code null} for none
 * @param noise or {@code null} for none
 * @param line {@code direct}, {@code telephone}, {@code opus-low} or {@code mp3-low}
 */
public record Conditions(
    double gain, double before, double after, Reverberation room, Noise noise, String line)
    implements Serializable {

  /** The line that changes nothing. */
  static final String DIRECT = "direct";

  /** The band and the steps of a telephone. */
  static final String TELEPHONE = "telephone";

  /**
   * A room.
   *
   * @param seconds in which its sound falls by 60 dB
   * @param level of it against the direct sound [dB]
   */
  public record Reverberation(double seconds, double level) implements Serializable {}

  /**
   * A background.
   *
   * @param colour of its spectrum
   * @param snr how far it lies below the speech [dB]
   */
  public record Noise(Colour colour, double snr) implements Serializable {}
}
