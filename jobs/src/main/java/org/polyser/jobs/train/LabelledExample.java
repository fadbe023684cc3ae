package org.polyser.jobs.train;

import java.util.List;
import org.apache.spark.sql.Row;
import org.polyser.jobs.spark.Schemas;
import org.polyser.training.TrainingExample;

/**
 * A training example with what decides on which side of the split it goes.
 *
 * @param dataset of the utterance
 * @param speaker or {@code null}
 * @param split or {@code null}
 * @param logMelFrames length of the utterance's log-mel
 * @param example language, emotion and where the frames lie
 * @param stages for every stage, whether its filters let the utterance pass
 */
record LabelledExample(
    String dataset,
    String speaker,
    String split,
    int logMelFrames,
    TrainingExample example,
    List<Boolean> stages) {

  static LabelledExample of(Row entry) {
    return new LabelledExample(
        entry.getAs(Schemas.DATASET),
        entry.getAs(Schemas.SPEAKER),
        entry.getAs(Schemas.SPLIT),
        entry.getAs(Schemas.NUM_FRAMES),
        new TrainingExample(
            entry.getAs(FrameShardPartition.SHARD),
            entry.getAs(FrameShardPartition.OFFSET),
            entry.getAs(FrameShardPartition.FRAMES),
            entry.getAs(Schemas.LANGUAGE),
            entry.getAs(Schemas.EMOTION)),
        entry.getList(entry.fieldIndex(FrameShardPartition.STAGES)));
  }
}
