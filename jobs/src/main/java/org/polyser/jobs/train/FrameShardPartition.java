package org.polyser.jobs.train;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SpeakerFunctionals;
import org.polyser.training.spark.FrameShards;

/**
 * Writes the frames of a partition into one shard and returns where each utterance's lie. An
 * attempt writes under a name of its own and renames at its end, so a repeated task harms nothing.
 */
final class FrameShardPartition implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  static final String SHARD = "shard";
  static final String OFFSET = "offset";

  /** Frames that the shard holds: of the log-mel, or of a frozen speech encoder. */
  static final String FRAMES = "frames";

  /** For every stage, whether its filters let the utterance pass. */
  static final String STAGES = "stages";

  /** Columns of the index. */
  static final StructType INDEX =
      new StructType()
          .add(Schemas.UTTERANCE_ID, StringType, false)
          .add(Schemas.DATASET, StringType, false)
          .add(Schemas.LANGUAGE, StringType, false)
          .add(Schemas.SPEAKER, StringType, true)
          .add(Schemas.EMOTION, StringType, false)
          .add(Schemas.SPLIT, StringType, true)
          .add(SHARD, IntegerType, false)
          .add(OFFSET, LongType, false)
          .add(FRAMES, IntegerType, false)
          .add(Schemas.NUM_FRAMES, IntegerType, false)
          .add(STAGES, DataTypes.createArrayType(DataTypes.BooleanType, false), false);

  private final FrameShards shards;
  private final TrainingSpeech speech;

  FrameShardPartition(FrameShards shards, TrainingSpeech speech) {
    this.shards = shards;
    this.speech = speech;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> utterances) throws IOException {
    TaskContext task = TaskContext.get();
    Path shard = shards.path(task.partitionId());
    Path attempt = shard.suffix("." + task.taskAttemptId());
    FileSystem fileSystem = HadoopFiles.fileSystem(shard);
    List<Row> index = new ArrayList<>();
    try (FSDataOutputStream stream = fileSystem.create(attempt, true)) {
      while (utterances.hasNext()) {
        Row utterance = utterances.next();
        byte[] frames = speech.frames(utterance);
        int numFrames = frames.length / (shards.numMels() * Short.BYTES);
        index.add(entry(utterance, task.partitionId(), stream.getPos(), numFrames));
        stream.write(FrameShards.bytes(frames, SpeakerFunctionals.of(utterance)));
      }
    }
    fileSystem.delete(shard, false);
    fileSystem.rename(attempt, shard);
    return index.iterator();
  }

  private static Row entry(Row utterance, int shard, long offset, int numFrames) {
    return RowFactory.create(
        utterance.getAs(Schemas.UTTERANCE_ID),
        utterance.getAs(Schemas.DATASET),
        utterance.getAs(Schemas.LANGUAGE),
        utterance.getAs(Schemas.SPEAKER),
        utterance.getAs(Schemas.EMOTION),
        utterance.getAs(Schemas.SPLIT),
        shard,
        offset,
        numFrames,
        utterance.getAs(Schemas.NUM_FRAMES),
        utterance.getAs(STAGES));
  }
}
