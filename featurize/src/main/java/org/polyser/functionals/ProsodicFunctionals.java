package org.polyser.functionals;

import java.nio.FloatBuffer;
import org.polyser.features.FeatureMatrix;

/**
 * Functionals that hardly depend on level and length: how loudness moves ({@link Loudness}, {@link
 * ModulationSpectrum}, {@link VoicedStretches}), how energy is spread over the bands ({@link
 * SpectralBalance}) and over the cepstra ({@link Cepstra}), and how pitch moves ({@link
 * PitchContour}), over the voiced frames.
 *
 * <p>Source: Eyben et al. 2016, The Geneva minimalistic acoustic parameter set (GeMAPS), sections 3
 * and 4, for the kinds of descriptors and functionals; these are computed of the log-mel alone.
 */
final class ProsodicFunctionals {

  /** Number of functionals. */
  static final int WIDTH =
      Loudness.FUNCTIONALS
          + ModulationSpectrum.FUNCTIONALS
          + VoicedStretches.FUNCTIONALS
          + SpectralBalance.FUNCTIONALS
          + Cepstra.FUNCTIONALS
          + PitchContour.FUNCTIONALS;

  private static final double LN_10 = Math.log(10);

  private ProsodicFunctionals() {}

  /**
   * @param logMel {@code [numFrames, numMels]}
   * @return {@code [WIDTH]}
   */
  static float[] of(FeatureMatrix logMel) {
    FeatureMatrix clamped = logMel.clamped(Loudness.DEPTH);
    FeatureMatrix energies = energies(clamped);
    Loudness loudness = Loudness.of(energies);
    FloatBuffer functionals = FloatBuffer.allocate(WIDTH);
    loudness.put(functionals);
    ModulationSpectrum.put(loudness.contour(), functionals);
    VoicedStretches.put(loudness.voiced(), functionals);
    SpectralBalance.put(clamped, energies, loudness.voiced(), functionals);
    Cepstra.put(clamped, loudness.voiced(), functionals);
    PitchContour.put(clamped, loudness.voiced(), functionals);
    return functionals.array();
  }

  /** {@code 10^x}. */
  private static FeatureMatrix energies(FeatureMatrix logMel) {
    float[] energies = new float[logMel.values().length];
    for (int i = 0; i < energies.length; i++) {
      energies[i] = (float) Math.exp(LN_10 * logMel.values()[i]);
    }
    return new FeatureMatrix(energies, logMel.numFrames(), logMel.numMels());
  }
}
