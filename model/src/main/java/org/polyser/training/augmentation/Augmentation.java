package org.polyser.training.augmentation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelBands;

/** The changes that a configuration asks for, before and after normalisation. */
public final class Augmentation implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<Perturbation> ofSpeech = new ArrayList<>();
  private final double clean;
  private final SpecAugment mask;

  /**
   * @param config which changes, and how strong
   * @param logMel of the features
   */
  public Augmentation(AugmentationConfig config, LogMelConfig logMel) {
    MelBands bands = MelBands.of(logMel);
    if (config.speed() > 0) {
      ofSpeech.add(new SpeedPerturbation(config.speed()));
    }
    if (config.vocalTractLength() > 0) {
      ofSpeech.add(new VocalTractPerturbation(config.vocalTractLength(), bands));
    }
    if (config.reverberation() > 0) {
      double frameShift = (double) logMel.frameShift() / logMel.sampleRate();
      ofSpeech.add(new Reverberation(config.reverberation(), frameShift));
    }
    if (config.equalisation() > 0) {
      ofSpeech.add(new Equalisation(config.equalisation()));
    }
    if (config.noise() > 0) {
      ofSpeech.add(new AdditiveNoise(config.noise()));
    }
    if (config.telephone() > 0) {
      ofSpeech.add(new TelephoneBand(config.telephone(), bands));
    }
    clean = config.clean();
    mask = new SpecAugment(config.maskedFraction());
  }

  /** Changes the voice and its channel, in features as they are stored, unless they stay clean. */
  public FeatureMatrix perturb(FeatureMatrix logMel, SplittableRandom random) {
    if (clean > 0 && random.nextDouble() < clean) {
      return logMel;
    }
    FeatureMatrix changed = logMel;
    for (Perturbation perturbation : ofSpeech) {
      changed = perturbation.apply(changed, random);
    }
    return changed;
  }

  /**
   * Hides parts of normalised features where they are.
   *
   * @param normalised row-major {@code [numFrames, numMels]}
   */
  public void hide(float[] normalised, int numMels, SplittableRandom random) {
    mask.hide(normalised, numMels, random);
  }
}
