package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionTest {

  @Test
  void theRecordingIsLookedAtWithoutSparkSubmit() {
    List<String> command = command("--inspect", "a.wav", "channel=1");
    int main = command.indexOf("org.polyser.jobs.inspect.InspectRecording");
    assertEquals(
        List.of("--inspect", "a.wav", "polyser.inspect.channel=1"),
        command.subList(main + 1, command.size()));
    assertFalse(command.toString().contains("spark-submit"), command::toString);
  }

  @Test
  void whatIsSetOfHadoopGoesWithIt() {
    List<String> command =
        command(
            "spark.hadoop.fs.s3a.endpoint=http://here",
            "spark.executor.memory=1g",
            "--inspect",
            "s3a://b/a.wav",
            "--",
            "--conf",
            "spark.hadoop.fs.s3a.access.key=me",
            "--master",
            "local");
    assertTrue(command.contains("-Dspark.hadoop.fs.s3a.endpoint=http://here"), command::toString);
    assertTrue(command.contains("-Dspark.hadoop.fs.s3a.access.key=me"), command::toString);
    assertFalse(command.toString().contains("-Dspark.executor"), command::toString);
  }

  @Test
  void anAlignerIsDescribedWithoutSparkSubmit() {
    JobArguments arguments = JobArguments.parse("train", "--describe", "seed=2");
    assertTrue(Inspection.isAsked(arguments));
    List<String> command = command(arguments);
    int main = command.indexOf("org.polyser.jobs.describe.DescribeAligner");
    assertEquals(
        List.of("--describe", "polyser.train.seed=2"), command.subList(main + 1, command.size()));
    assertFalse(Inspection.isAsked(JobArguments.parse("train", "seed=2")));
  }

  private static List<String> command(String... words) {
    return command(JobArguments.parse("featurize", words));
  }

  private static List<String> command(JobArguments arguments) {
    return Inspection.command(
        Installation.of(Map.of()),
        arguments,
        arguments.resolve(ConfigFactory.defaultReferenceUnresolved(), file -> ""));
  }
}
