package org.polyser.synthesis.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.synthesis.signal.Signals.RATE;
import static org.polyser.synthesis.signal.Signals.gain;

import org.junit.jupiter.api.Test;

class FiltersTest {

  /** Of what the design leaves: an analogue shelf is met exactly at 0, its centre and Nyquist. */
  private static final double TOLERANCE = 0.1;

  @Test
  void tiltLeavesLowFrequenciesGivesHalfAtItsCentreAndAllAtTheTop() {
    for (double tilt : new double[] {-9, 6}) {
      assertEquals(0, gain(x -> SpectralTilt.apply(x, RATE, tilt), 20), TOLERANCE);
      assertEquals(tilt / 2, gain(x -> SpectralTilt.apply(x, RATE, tilt), 1000), TOLERANCE);
      assertEquals(tilt, gain(x -> SpectralTilt.apply(x, RATE, tilt), 7990), TOLERANCE);
    }
  }

  @Test
  void butterworthFiltersAreThreeDecibelsDownAtTheirCorner() {
    double q = Math.sqrt(0.5);
    assertEquals(-3.01, gain(x -> Biquad.lowPass(1000, q, RATE).filter(x), 1000), 0.01);
    assertEquals(-3.01, gain(x -> Biquad.highPass(1000, q, RATE).filter(x), 1000), 0.01);
    assertEquals(0, gain(x -> Biquad.lowPass(1000, q, RATE).filter(x), 50), 0.01);
    assertEquals(0, gain(x -> Biquad.highPass(1000, q, RATE).filter(x), 7900), 0.01);
    // 12 dB an octave.
    assertEquals(-24, gain(x -> Biquad.highPass(1000, q, RATE).filter(x), 250), 0.5);
  }

  @Test
  void aTelephonePassesItsBandAndNothingElse() {
    assertEquals(0, gain(x -> Telephone.apply(x, RATE), 1000), 0.3);
    assertEquals(-3, gain(x -> Telephone.apply(x, RATE), 300), 0.3);
    assertEquals(-3, gain(x -> Telephone.apply(x, RATE), 3400), 0.3);
    assertTrue(gain(x -> Telephone.apply(x, RATE), 75) < -40);
    assertTrue(gain(x -> Telephone.apply(x, RATE), 7000) < -40);
  }

  @Test
  void aTelephonesStepsLeaveAboutThirtySevenDecibels() {
    float[] sine = Signals.sine(1000, 0.5, 2 * RATE);
    Telephone.apply(sine, RATE);
    double tone = Signals.amplitude(sine, RATE, 2 * RATE, 1000);
    double power = 0;
    for (int i = RATE; i < 2 * RATE; i++) {
      power += sine[i] * sine[i] / RATE;
    }
    double snr = 10 * Math.log10(tone * tone / 2 / (power - tone * tone / 2));
    // G.711's signal to quantisation ratio is 38 dB; 127 steps of our form are as fine.
    assertTrue(snr > 34 && snr < 42, "SNR " + snr);
  }
}
