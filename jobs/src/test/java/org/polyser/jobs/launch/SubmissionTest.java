package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class SubmissionTest {

  private static final Config REFERENCE =
      ConfigFactory.parseString("polyser.score { input = null, output = null, run-id = \"\" }");
  private static final Map<String, String> FILES =
      Map.of(
          "local.conf", "spark { master = \"local-cluster[2,1,3072]\", jars = [a, b] }",
          "team.conf", "spark.\"speculation.interval\" = 1s, spark.master = yarn",
          "keys.conf", "polyser.score.input = \"hdfs://h/in\"");
  private static final Preparation PREPARATION =
      new Preparation(REFERENCE, FILES::get, "local.conf");
  private static final Installation INSTALLATION =
      new Installation(Path.of("/home"), Path.of("/spark"), Path.of("/jobs.jar"), Map.of());

  @Test
  void whoNamesNoMasterGetsTheEmbeddedCluster() {
    assertEquals(
        List.of(
            "/spark/bin/spark-submit",
            "--name",
            "polyser score",
            "--class",
            "org.polyser.jobs.score.ScoreJob",
            "--conf",
            "spark.driver.extraClassPath=/jobs.jar",
            "--conf",
            "spark.executor.extraClassPath=/jobs.jar",
            "--conf",
            "spark.executor.extraJavaOptions="
                + "--add-modules=jdk.incubator.vector -XX:+UseParallelGC",
            "--conf",
            "spark.executorEnv.MALLOC_ARENA_MAX=2",
            "--conf",
            "spark.jars=a,b",
            "--conf",
            "spark.master=local-cluster[2,1,3072]",
            "-v",
            "spark-internal",
            "--conf",
            "local.conf",
            "polyser.score.input=x y"),
        command("input=x y", "--", "-v"));
  }

  @Test
  void aMasterMayComeFromAFileAKeyOrAnOption() {
    assertEquals("yarn", submission("--conf", "team.conf").target().master());
    assertEquals("spark://h:1", submission("spark.master=spark://h:1").target().master());
    assertEquals("yarn", submission("--", "--master", "yarn").target().master());
    assertEquals("yarn", submission("--", "-c", "spark.master=yarn").target().master());
    assertEquals("k", submission("spark.master=yarn", "--", "--master=k").target().master());
    assertFalse(command("--", "--master", "yarn").contains("local.conf"));
  }

  @Test
  void quotedKeysBecomeSparksFlatOnes() {
    assertEquals(
        "1s", submission("--conf", "team.conf").settings().get("spark.speculation.interval"));
  }

  @Test
  void aClusterElsewhereIsSentTheJarOrToldWhereItIs() {
    assertTrue(command("--conf", "team.conf").contains("file:/jobs.jar"));
    Installation shared =
        new Installation(
            Path.of("/home"),
            Path.of("/spark"),
            Path.of("/jobs.jar"),
            Map.of("POLYSER_JAR_URI", "hdfs:///jobs.jar"));
    assertTrue(submission("--conf", "team.conf").command(shared).contains("hdfs:///jobs.jar"));
  }

  @Test
  void aDriverElsewhereGetsNoFilesOfThisMachine() {
    List<String> command =
        command("--conf", "team.conf", "--conf", "keys.conf", "--", "--deploy-mode", "cluster");
    assertFalse(command.contains("keys.conf"));
    assertEquals("polyser.score.input=\"hdfs://h/in\"", command.get(command.size() - 1));
    assertEquals(Optional.empty(), submission("--conf", "team.conf").outcome());
  }

  @Test
  void aStandaloneDriverIsWaitedForAndLeavesItsRunId() {
    Submission submission =
        submission(
            "output=file:/out",
            "run-id=r1",
            "spark.driver.extraJavaOptions=-ea",
            "--",
            "--master",
            "spark://h:7077",
            "--deploy-mode",
            "cluster");
    assertEquals(Optional.of(new DriverOutcome("file:/out", "r1")), submission.outcome());
    assertEquals("true", submission.settings().get("spark.standalone.submit.waitAppCompletion"));
    String options = submission.settings().get("spark.driver.extraJavaOptions");
    assertTrue(options.startsWith("--add-opens=java.base/java.lang=ALL-UNNAMED "));
    assertTrue(options.endsWith(" -ea"));
  }

  @Test
  void whoeverRunsTheTasksGetsTheVectorApiAndTheCollectorOfBatches() {
    String option = "--add-modules=jdk.incubator.vector -XX:+UseParallelGC";
    Map<String, String> cluster =
        submission("spark.executor.extraJavaOptions=-ea", "--", "--master", "yarn").settings();
    assertEquals(option + " -ea", cluster.get("spark.executor.extraJavaOptions"));
    assertFalse(cluster.containsKey("spark.driver.extraJavaOptions"));
    Map<String, String> alone = submission("--", "--master", "local[2]").settings();
    assertEquals(option, alone.get("spark.driver.extraJavaOptions"));
    Map<String, String> embedded = submission("--", "--master=local-cluster[2,1,1]").settings();
    assertEquals(option, embedded.get("spark.executor.extraJavaOptions"));
  }

  @Test
  void aCollectorOfTheUsersOwnStays() {
    assertEquals(
        "--add-modules=jdk.incubator.vector -Xss4m -XX:+UseZGC",
        submission("spark.executor.extraJavaOptions=\"-Xss4m -XX:+UseZGC\"")
            .settings()
            .get("spark.executor.extraJavaOptions"));
  }

  @Test
  void aRunWithoutAnIdIsGivenOne() {
    Submission submission = submission(standalone("output=file:/out"));
    String id = submission.outcome().orElseThrow().runId();
    assertTrue(id.matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}"), id);
    assertTrue(submission.arguments().words().contains("polyser.score.run-id=\"" + id + "\""));
  }

  @Test
  void aStandaloneDriverNeedsAnOutputThatAllCanReach() {
    assertEquals(
        "polyser.score.output must be a URI with a scheme when the driver runs on the cluster,"
            + " got work/scores",
        refusal("output=work/scores"));
    assertEquals("polyser.score.output must be given, got null", refusal("input=x"));
  }

  private static String refusal(String word) {
    return assertThrows(InvalidInputException.class, () -> submission(standalone(word)))
        .getMessage();
  }

  private static String[] standalone(String word) {
    return new String[] {word, "spark.master=spark://h:7077", "spark.submit.deployMode=cluster"};
  }

  private static List<String> command(String... words) {
    return submission(words).command(INSTALLATION);
  }

  private static Submission submission(String... words) {
    return PREPARATION.of(JobName.SCORE, JobArguments.parse("score", words));
  }
}
