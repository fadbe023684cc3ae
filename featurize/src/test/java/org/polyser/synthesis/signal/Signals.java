package org.polyser.synthesis.signal;

import java.util.function.Consumer;

/** Signals whose properties are known, at 16 kHz. */
final class Signals {

  static final int RATE = 16000;

  private Signals() {}

  static float[] sine(double hertz, double amplitude, int samples) {
    float[] sine = new float[samples];
    for (int i = 0; i < samples; i++) {
      sine[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return sine;
  }

  static float[] noise(int samples) {
    NoiseSource source = new NoiseSource(1);
    float[] noise = new float[samples];
    for (int i = 0; i < samples; i++) {
      noise[i] = source.next();
    }
    return noise;
  }

  /** Amplitude of the component at a frequency, of which whole periods fit. */
  static double amplitude(float[] samples, int from, int to, double hertz) {
    double re = 0;
    double im = 0;
    for (int i = from; i < to; i++) {
      re += samples[i] * Math.cos(2 * Math.PI * hertz * i / RATE);
      im += samples[i] * Math.sin(2 * Math.PI * hertz * i / RATE);
    }
    return 2 * Math.hypot(re, im) / (to - from);
  }

  /** Gain [dB] of a filter for a sine, after it has settled. */
  static double gain(Consumer<float[]> filter, double hertz) {
    float[] sine = sine(hertz, 0.5, 2 * RATE);
    filter.accept(sine);
    return 20 * Math.log10(amplitude(sine, RATE, 2 * RATE, hertz) / 0.5);
  }
}
