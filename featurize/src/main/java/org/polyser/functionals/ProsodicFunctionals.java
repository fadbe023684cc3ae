package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.List;
import org.polyser.features.FeatureMatrix;

/**
 * Functionals that hardly depend on level and length: how loudness moves ({@link Loudness}, {@link
 * ModulationSpectrum}, {@link BandModulation}, {@link VoicedStretches}), how energy is spread over
 * the bands ({@link SpectralBalance}) and over the cepstra ({@link Cepstra}), how fast that changes
 * ({@link SpectralFlux}) and how it depends on loudness ({@link LoudnessDependence}), and how pitch
 * moves ({@link PitchContour}).
 *
 * <p>Source: Eyben et al. 2016, The Geneva minimalistic acoustic parameter set (GeMAPS), sections 3
 * and 4, for the kinds of descriptors and functionals; these are computed of the log-mel alone.
 */
final class ProsodicFunctionals {

  /** Number of functionals. */
  static final int WIDTH =
      Loudness.FUNCTIONALS
          + ModulationSpectrum.FUNCTIONALS
          + BandModulation.FUNCTIONALS
          + VoicedStretches.FUNCTIONALS
          + SpectralBalance.FUNCTIONALS
          + LoudnessDependence.FUNCTIONALS
          + SpectralFlux.FUNCTIONALS
          + Cepstra.FUNCTIONALS
          + PitchContour.FUNCTIONALS;

  private ProsodicFunctionals() {}

  /**
   * @param logMel {@code [numFrames, numMels]}
   * @return {@code [WIDTH]}
   */
  static float[] of(FeatureMatrix logMel) {
    FeatureMatrix clamped = logMel.clamped(Loudness.DEPTH);
    BandContours bands = BandContours.of(clamped);
    BandContours energies = bands.powers();
    Loudness loudness = Loudness.of(energies);
    FloatBuffer functionals = FloatBuffer.allocate(WIDTH);
    loudness.put(functionals);
    ModulationSpectrum.put(loudness.contour(), functionals);
    BandModulation.put(energies, functionals);
    VoicedStretches.put(loudness.voiced(), functionals);
    List<double[]> balance = SpectralBalance.contours(bands, energies, loudness.voiced());
    SpectralBalance.put(balance, functionals);
    LoudnessDependence.put(bands, loudness, balance, functionals);
    SpectralFlux.put(bands, loudness.voiced(), functionals);
    Cepstra.put(bands, loudness.voiced(), functionals);
    PitchContour.put(clamped, loudness.voiced(), functionals);
    return functionals.array();
  }
}
