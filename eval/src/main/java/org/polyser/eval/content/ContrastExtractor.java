package org.polyser.eval.content;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelBands;

/**
 * Computes {@link Contrasts} of log-mel features. The energies of 17 bands between 300 and 3400 Hz,
 * which telephony leaves, are averaged over 80 ms; a contrast is how much more one band rises than
 * its upper neighbour within 80 ms, {@code L(t,b) − L(t,b+1) − L(t',b) + L(t',b+1)} with {@code L =
 * log10(E + 10⁻⁴ max E)}. Gain and a stationary channel cancel. Where the recording is more than 30
 * dB below its loudest, contrasts are 0.
 *
 * <p>Source: Haitsma and Kalker 2002, A Highly Robust Audio Fingerprinting System, section 4.2;
 * logarithms in place of energies, since a channel multiplies them.
 */
public final class ContrastExtractor implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BANDS = Contrasts.BITS + 1;
  private static final double LOW_HZ = 300;
  private static final double HIGH_HZ = 3400;
  private static final double WINDOW_SECONDS = 0.08;
  private static final double FLOOR = 1e-4;
  private static final double SILENCE = 1e-3;

  private final double nepers;
  private final int[] edges;
  private final int window;
  private final int hop;

  /**
   * @param config how the features are computed
   */
  public ContrastExtractor(LogMelConfig config) {
    nepers = config.definition().decadesPerUnit() * Math.log(10);
    edges = edges(MelBands.of(config), config.numMels());
    double framesPerSecond = (double) config.sampleRate() / config.frameShift();
    window = Math.max(1, (int) Math.round(WINDOW_SECONDS * framesPerSecond));
    hop = Math.max(1, window / 2);
  }

  /** Frames from one stored word to the next. */
  public int hop() {
    return hop;
  }

  /** First mel band of every band, and the one after the last. */
  private static int[] edges(MelBands mels, int numMels) {
    double low = Math.max(0, Math.ceil(mels.bandOf(LOW_HZ)));
    double high = Math.min(numMels, Math.floor(mels.bandOf(HIGH_HZ)) + 1);
    return IntStream.rangeClosed(0, BANDS)
        .map(band -> (int) Math.round(low + (high - low) * band / BANDS))
        .toArray();
  }

  /** The contrasts of an utterance; none if it is shorter than two windows. */
  public Contrasts of(FeatureMatrix features) {
    double[][] smooth = smoothed(features);
    double[] loudness = Arrays.stream(smooth).mapToDouble(ContrastExtractor::sum).toArray();
    double loudest = Arrays.stream(loudness).max().orElse(0);
    double floor = FLOOR * Arrays.stream(smooth).flatMapToDouble(Arrays::stream).max().orElse(0);
    int frames = Math.max(0, smooth.length - window);
    byte[] levels = new byte[frames * Contrasts.BITS];
    for (int frame = 0; frame < frames; frame++) {
      if (Math.min(loudness[frame], loudness[frame + window]) > SILENCE * loudest) {
        put(levels, frame, smooth[frame], smooth[frame + window], floor);
      }
    }
    return new Contrasts(levels, hop);
  }

  private static void put(byte[] levels, int frame, double[] before, double[] now, double floor) {
    for (int bit = 0; bit < Contrasts.BITS; bit++) {
      double contrast =
          Math.log10((now[bit] + floor) / (now[bit + 1] + floor))
              - Math.log10((before[bit] + floor) / (before[bit + 1] + floor));
      levels[frame * Contrasts.BITS + bit] = Contrasts.level(contrast);
    }
  }

  /** Mean energies, {@code [numFrames − window + 1, BANDS]}. */
  private double[][] smoothed(FeatureMatrix features) {
    double[][] sums = new double[features.numFrames() + 1][BANDS];
    for (int frame = 0; frame < features.numFrames(); frame++) {
      for (int band = 0; band < BANDS; band++) {
        sums[frame + 1][band] = sums[frame][band] + energy(features, frame, band);
      }
    }
    int frames = Math.max(0, sums.length - window);
    double[][] means = new double[frames][BANDS];
    for (int frame = 0; frame < frames; frame++) {
      for (int band = 0; band < BANDS; band++) {
        means[frame][band] = Math.max(0, sums[frame + window][band] - sums[frame][band]) / window;
      }
    }
    return means;
  }

  private double energy(FeatureMatrix features, int frame, int band) {
    double energy = 0;
    for (int mel = edges[band]; mel < edges[band + 1]; mel++) {
      energy += Math.exp(nepers * features.at(frame, mel));
    }
    return energy;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
