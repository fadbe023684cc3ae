package org.polyser.features;

/** Log-mel energies straight from the definitions in double precision: the oracle of the tests. */
final class DirectLogMel {

  private DirectLogMel() {}

  static float[] extract(LogMelConfig config, float[] samples) {
    int numFrames = config.numFrames(samples.length);
    MelFilterbank bank = new MelFilterbank(config);
    float[] values = new float[numFrames * config.numMels()];
    for (int frame = 0; frame < numFrames; frame++) {
      double[] power = power(frame(config, samples, frame), config.numBins());
      for (int mel = 0; mel < config.numMels(); mel++) {
        double energy = energy(bank, mel, power);
        values[frame * config.numMels() + mel] = (float) log(config.definition(), energy);
      }
    }
    return values;
  }

  private static double energy(MelFilterbank bank, int mel, double[] power) {
    float[] weights = bank.weights(mel);
    double energy = 0;
    for (int i = 0; i < weights.length; i++) {
      energy += weights[i] * power[bank.firstBin(mel) + i];
    }
    return energy;
  }

  private static double log(LogMelDefinition definition, double energy) {
    return definition == LogMelDefinition.KALDI
        ? Math.log(Math.max(energy, 1.1920929e-07))
        : Math.log10(Math.max(energy, 1e-10));
  }

  private static double[] frame(LogMelConfig config, float[] samples, int frame) {
    return config.definition() == LogMelDefinition.KALDI
        ? kaldiFrame(config, samples, frame)
        : whisperFrame(config, samples, frame);
  }

  private static double[] whisperFrame(LogMelConfig config, float[] samples, int frame) {
    int n = config.frameLength();
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      long at = (long) frame * config.frameShift() - n / 2 + i;
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / n);
      x[i] = hann * samples[mirrored(at, samples.length)];
    }
    return x;
  }

  private static double[] kaldiFrame(LogMelConfig config, float[] samples, int frame) {
    int n = config.frameLength();
    int length = 1;
    while (length < n) {
      length *= 2;
    }
    double mean = 0;
    for (int i = 0; i < n; i++) {
      mean += samples[frame * config.frameShift() + i] / (double) n;
    }
    double[] x = new double[length];
    for (int i = 0; i < n; i++) {
      int at = frame * config.frameShift() + i;
      double before = samples[i == 0 ? at : at - 1] - mean;
      double povey = Math.pow(0.5 - 0.5 * Math.cos(2 * Math.PI * i / (n - 1)), 0.85);
      x[i] = 32_768 * povey * (samples[at] - mean - 0.97 * before);
    }
    return x;
  }

  private static double[] power(double[] x, int numBins) {
    double[] power = new double[numBins];
    for (int k = 0; k < numBins; k++) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < x.length; i++) {
        re += x[i] * Math.cos(2 * Math.PI * ((long) k * i % x.length) / x.length);
        im -= x[i] * Math.sin(2 * Math.PI * ((long) k * i % x.length) / x.length);
      }
      power[k] = re * re + im * im;
    }
    return power;
  }

  private static int mirrored(long index, int n) {
    long i = index;
    while (n > 1 && (i < 0 || i >= n)) {
      i = i < 0 ? -i : 2L * (n - 1) - i;
    }
    return n == 1 ? 0 : (int) i;
  }
}
