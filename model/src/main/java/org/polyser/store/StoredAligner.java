package org.polyser.store;

import java.util.Optional;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.Cohort;
import org.polyser.features.LogMelConfig;
import org.polyser.provenance.Provenance;
import org.polyser.speech.FrozenEncoder;
import org.polyser.training.TrainingHistory;

/**
 * What a model folder holds.
 *
 * @param aligner with its parameters
 * @param logMel how the features that it was trained on are computed
 * @param textEncoder identity of the text encoder that it was trained with
 * @param speechEncoder that stands in for its convolutions, if one does
 * @param history of its training
 * @param provenance what it was made of, and what it has seen
 * @param cohort embeddings of what it was trained on; none of a model from before there were any
 */
public record StoredAligner(
    Aligner aligner,
    LogMelConfig logMel,
    String textEncoder,
    Optional<FrozenEncoder> speechEncoder,
    TrainingHistory history,
    Provenance provenance,
    Optional<Cohort> cohort) {

  /** One without a cohort. */
  public StoredAligner(
      Aligner aligner,
      LogMelConfig logMel,
      String textEncoder,
      Optional<FrozenEncoder> speechEncoder,
      TrainingHistory history,
      Provenance provenance) {
    this(aligner, logMel, textEncoder, speechEncoder, history, provenance, Optional.empty());
  }

  /** The same with a cohort. */
  public StoredAligner with(Cohort embedded) {
    return new StoredAligner(
        aligner, logMel, textEncoder, speechEncoder, history, provenance, Optional.of(embedded));
  }
}
