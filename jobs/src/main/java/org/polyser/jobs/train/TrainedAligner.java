package org.polyser.jobs.train;

import java.util.Map;
import java.util.Optional;
import org.polyser.aligner.Aligner;

/**
 * What came of a training.
 *
 * @param aligner of the epoch that was kept
 * @param keptEpoch counted from 1 through all stages
 * @param developmentUtterances that the choice rests on
 * @param calibration facts of it for the provenance, where there are such utterances
 */
record TrainedAligner(
    Aligner aligner,
    int keptEpoch,
    int developmentUtterances,
    Optional<Map<String, Object>> calibration) {}
