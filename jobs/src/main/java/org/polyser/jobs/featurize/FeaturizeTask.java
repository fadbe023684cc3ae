package org.polyser.jobs.featurize;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.process.DecoderProcess;
import org.polyser.jobs.recordings.AudioDecoding;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.recordings.RecordingReader;

/**
 * Featurizes the recordings of one task. The first attempt decodes in the executor's own process,
 * which is fastest. If a native decoder brings that process down, Spark repeats the task: from then
 * on it decodes in a process beside the executor, and only the recording that crashes is lost.
 */
final class FeaturizeTask implements FlatMapFunction<RecordingTask, Row> {

  private static final long serialVersionUID = 1L;

  private final FeaturizeConfig config;
  private final FeaturizeTally tally;

  FeaturizeTask(FeaturizeConfig config, FeaturizeTally tally) {
    this.config = config;
    this.tally = tally;
  }

  @Override
  public Iterator<Row> call(RecordingTask task) {
    List<RecordingLocation> locations =
        task.recordings().stream().map(PlannedRecording::location).toList();
    DecoderProcess process = new DecoderProcess();
    RecordingReader recordings = new RecordingReader(locations, decoding(process));
    FeaturizedRows rows = new FeaturizedRows(config, tally, task.recordings(), recordings);
    TaskContext.get()
        .addTaskCompletionListener(
            context -> {
              rows.close();
              recordings.close();
              process.close();
            });
    return rows;
  }

  /** An attempt after the first: something went wrong in this JVM or with one before it. */
  private static AudioDecoding decoding(DecoderProcess process) {
    return TaskContext.get().attemptNumber() == 0 ? AudioDecoder::open : process::open;
  }
}
