package org.polyser.jobs.train;

import org.polyser.aligner.Aligner;

/**
 * What came of a training.
 *
 * @param aligner of the epoch that was kept
 * @param keptEpoch counted from 1 through all stages
 * @param developmentUtterances that the choice rests on
 */
record TrainedAligner(Aligner aligner, int keptEpoch, int developmentUtterances) {}
