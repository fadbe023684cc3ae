package org.polyser.features;

/** Log-mel energies straight from the definition in double precision: the oracle of the tests. */
final class DirectLogMel {

  private DirectLogMel() {}

  static float[] extract(LogMelConfig config, float[] samples) {
    int numFrames = config.numFrames(samples.length);
    MelFilterbank bank = new MelFilterbank(config);
    float[] values = new float[numFrames * config.numMels()];
    for (int frame = 0; frame < numFrames; frame++) {
      double[] power = power(config, samples, frame);
      for (int mel = 0; mel < config.numMels(); mel++) {
        values[frame * config.numMels() + mel] = (float) logEnergy(bank, mel, power);
      }
    }
    return values;
  }

  private static double logEnergy(MelFilterbank bank, int mel, double[] power) {
    float[] weights = bank.weights(mel);
    double energy = 0;
    for (int i = 0; i < weights.length; i++) {
      energy += weights[i] * power[bank.firstBin(mel) + i];
    }
    return Math.log10(Math.max(energy, 1e-10));
  }

  private static double[] power(LogMelConfig config, float[] samples, int frame) {
    int n = config.frameLength();
    double[] power = new double[n / 2 + 1];
    for (int k = 0; k < power.length; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < n; i++) {
        double x = windowed(samples, (long) frame * config.frameShift() - n / 2, i, n);
        re += x * Math.cos(2 * Math.PI * ((long) k * i % n) / n);
        im -= x * Math.sin(2 * Math.PI * ((long) k * i % n) / n);
      }
      power[k] = re * re + im * im;
    }
    return power;
  }

  private static double windowed(float[] samples, long start, int i, int n) {
    double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / n);
    return hann * samples[mirrored(start + i, samples.length)];
  }

  private static int mirrored(long index, int n) {
    long i = index;
    while (n > 1 && (i < 0 || i >= n)) {
      i = i < 0 ? -i : 2L * (n - 1) - i;
    }
    return n == 1 ? 0 : (int) i;
  }
}
