package org.polyser.jobs.evaluate;

import com.typesafe.config.Config;
import java.io.IOException;
import org.apache.spark.sql.SparkSession;
import org.polyser.eval.protocol.ProtocolConfig;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.JobRunner;
import org.polyser.jobs.spark.Schemas;

/**
 * Measures an aligner per dataset and language, zero-shot over candidate labels.
 *
 * <p>Input: a features folder, columns {@link Schemas#FEATURES}, and a model folder. Output: {@code
 * predictions/}, columns {@link Schemas#PREDICTIONS}; {@code report.json}, {@code report.md} and
 * {@code report.html}.
 *
 * <pre>
 *   submit-scripts/polyser evaluate input=work/features aligner=work/aligner output=work/report \
 *     languages=[de,ur] labels=[angry,happy,neutral,sad]
 *   submit-scripts/polyser evaluate --conf conf/recipes/zero-shot.conf \
 *     protocol=leave-one-language-out input=work/features output=work/report
 * </pre>
 *
 * <p>The second trains a model for every fold of the protocol, under {@code folds/} of the output.
 * With {@code --compare REPORT} the predictions of another report folder on the same utterances are
 * held against these, see {@link PairedPredictions}.
 */
public final class EvaluateJob {

  static final String SECTION = "polyser.evaluate";

  private EvaluateJob() {}

  /** Runs the job from its command line. */
  public static void main(String[] args) {
    JobRunner.main(JobName.EVALUATE, args, EvaluateJob::run);
  }

  static void run(SparkSession spark, Config config) throws IOException {
    ProtocolConfig protocol = ProtocolConfig.from(config);
    if (protocol.trains()) {
      new FoldedEvaluation(spark, config, protocol.folded(PublishedFoldFiles::read)).run();
    } else {
      new FixedSplitEvaluation(spark, config).run();
    }
  }
}
