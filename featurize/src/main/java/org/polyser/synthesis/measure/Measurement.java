package org.polyser.synthesis.measure;

import java.io.Serializable;
import java.util.Arrays;
import org.polyser.synthesis.signal.Biquad;
import org.polyser.synthesis.signal.Decibels;
import org.polyser.synthesis.signal.SpeechLevel;

/**
 * What was measured of an utterance.
 *
 * @param pitch median of F0 [semitones over 100 Hz]; NaN where hardly anything is voiced
 * @param range between the quartiles of F0 [semitones], which single frames of a wrong octave do
 *     not move; NaN likewise
 * @param contour rise of the line nearest to F0 from end to end [semitones]; NaN likewise
 * @param level of the speech [dB below full scale, negative]
 * @param rate letters a second, with pauses between words
 * @param tilt energy above 1 kHz against that below [dB]
 */
public record Measurement(
    double pitch, double range, double contour, double level, double rate, double tilt)
    implements Serializable {

  private static final double SPLIT_HERTZ = 1000;
  private static final double LEAST_VOICED = 0.2;

  /**
   * Measures an utterance.
   *
   * @param samples from the first sound to the last, at a multiple of 4 kHz
   * @param text that is spoken
   */
  public static Measurement of(float[] samples, int sampleRate, String text) {
    double[] track = PitchTrack.semitones(samples, sampleRate);
    double[] voiced = voiced(track);
    double pitch = percentile(voiced, 0.5);
    double letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    return new Measurement(
        pitch,
        percentile(voiced, 0.75) - percentile(voiced, 0.25),
        PitchTrack.rise(track, pitch),
        SpeechLevel.of(samples, sampleRate),
        letters * sampleRate / samples.length,
        tilt(samples, sampleRate));
  }

  /** The frames with F0, sorted; none where they are so few that the voice must be a whisper. */
  private static double[] voiced(double[] track) {
    double[] voiced = Arrays.stream(track).filter(f0 -> !Double.isNaN(f0)).sorted().toArray();
    return voiced.length < LEAST_VOICED * track.length ? new double[0] : voiced;
  }

  private static double percentile(double[] sorted, double fraction) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) (fraction * (sorted.length - 1))];
  }

  private static double tilt(float[] samples, int sampleRate) {
    float[] low = samples.clone();
    float[] high = samples.clone();
    Biquad.lowPass(SPLIT_HERTZ, Math.sqrt(0.5), sampleRate).filter(low);
    Biquad.highPass(SPLIT_HERTZ, Math.sqrt(0.5), sampleRate).filter(high);
    return Decibels.of(high) - Decibels.of(low);
  }
}
