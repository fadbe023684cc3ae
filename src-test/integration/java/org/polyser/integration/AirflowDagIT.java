package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.fixtures.TinyCorpus;
import org.polyser.jobs.launch.JobArguments;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.HadoopFiles;

/**
 * The DAG file, without Airflow: Python compiles it, a stand-in that knows the documented signature
 * of the operator runs it, and what its tasks would submit is submitted.
 */
class AirflowDagIT {

  private static final Path DAG = Repository.path("submit-scripts/airflow/polyser_retrain.py");
  private static final Path STUB = Repository.path("src-test/integration/resources/airflow_stub");
  private static final String RUN_ID = "scheduled__2026-01-04T00:00:00+00:00";
  private static final TinyCorpus CORPUS = new TinyCorpus("airflow", List.of("de", "it"), 3, 1);

  /** Options of spark-submit that the operator has as arguments, with {@code _} for {@code -}. */
  private static final List<String> OPTIONS =
      List.of(
          "total_executor_cores",
          "executor_cores",
          "executor_memory",
          "driver_memory",
          "name",
          "num_executors");

  private static Path folder;
  private static JsonNode dag;

  @BeforeAll
  static void readTheDag() throws IOException {
    assumeTrue(hasPython(), "python3 is missing: the DAG file is not checked");
    folder = Repository.scratch("airflow");
    CORPUS.write(folder.resolve("corpora/airflow"));
    Path recipe = folder.resolve("small.conf");
    Files.writeString(recipe, "polyser.train {\n" + String.join("\n", Chain.SMALL) + "\n}\n");
    Outcome tasks =
        Command.run(
            List.of(
                "python3", STUB.resolve("tasks.py").toString(), DAG.toString(), "20260104", RUN_ID),
            Map.of(
                "PYTHONPATH", STUB.toString(),
                "PYTHONDONTWRITEBYTECODE", "1",
                "POLYSER_JAR", Repository.jar().toString(),
                "POLYSER_CORPORA", folder.resolve("corpora").toString(),
                "POLYSER_WORK", folder.resolve("runs").toString(),
                "POLYSER_HELD_OUT", "it",
                "POLYSER_CONF", recipe.toString()));
    dag = Json.parse(tasks.requireDone().stdout());
  }

  private static boolean hasPython() {
    try {
      return Command.run(List.of("python3", "--version"), Map.of()).exitCode() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @Test
  void file_compiles() {
    Command.run(
            List.of("python3", "-m", "py_compile", DAG.toString()),
            Map.of("PYTHONPYCACHEPREFIX", folder.toString()))
        .requireDone();
  }

  @Test
  void dag_runs_weekly_without_catching_up_and_retries() {
    assertEquals("@weekly", dag.path("schedule").asText());
    assertFalse(dag.path("catchup").asBoolean(true));
    assertEquals(1, dag.path("max_active_runs").asInt());
    assertTrue(dag.path("retries").asInt() > 0);
  }

  @Test
  void tasks_follow_each_other() {
    List<String> names = new ArrayList<>();
    for (JsonNode task : dag.path("tasks")) {
      List<String> upstream = Json.texts(task.path("upstream"));
      assertEquals(
          names.isEmpty() ? List.of() : names.subList(names.size() - 1, names.size()), upstream);
      names.add(task.path("task_id").asText());
    }
    assertEquals(List.of("manifest", "featurize", "train", "evaluate"), names);
  }

  @Test
  void classes_exist_and_no_key_is_unknown() {
    for (JsonNode task : dag.path("tasks")) {
      JobName job = JobName.of(task.path("task_id").asText());
      assertEquals(job.mainClass(), task.path("arguments").path("java_class").asText());
      assertDoesNotThrow(() -> Class.forName(job.mainClass()).getMethod("main", String[].class));
      Config section = resolved(job, task).getConfig("polyser." + job.word());
      assertEquals(RUN_ID, section.getString("run-id"));
      assertTrue(section.getBoolean("overwrite"), "a retry must replace what is there");
      assertTrue(section.getString("output").contains("/runs/20260104/"), section::toString);
    }
  }

  private static Config resolved(JobName job, JsonNode task) {
    JsonNode words = task.path("arguments").path("application_args");
    String[] args = Json.texts(words).toArray(String[]::new);
    return JobArguments.parse(job.word(), args)
        .resolve(ConfigFactory.defaultReferenceUnresolved(), HadoopFiles::readText);
  }

  @Test
  void tasks_run_and_the_last_can_be_retried() throws IOException {
    for (JsonNode task : dag.path("tasks")) {
      submit(task);
    }
    Path run = folder.resolve("runs/20260104");
    JsonNode report = Json.read(run.resolve("report/report.json"));
    JsonNode row = report.path("rows").get(0);
    assertEquals("it", row.path("language").asText());
    assertFalse(row.path("seen").path("language").asBoolean(true));
    assertEquals(CORPUS.utterancesOfLanguage(), row.path("n").asInt());
    JsonNode provenance = Json.read(run.resolve("report/provenance.json"));
    assertEquals(RUN_ID, provenance.path("run_id").asText());
    submit(dag.path("tasks").get(3));
    assertEquals(report, Json.read(run.resolve("report/report.json")), "a retry's report");
  }

  private static void submit(JsonNode task) {
    Command.run(command(task.path("arguments")), Map.of()).requireDone();
  }

  /** What the operator's hook makes of its arguments. */
  private static List<String> command(JsonNode arguments) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(Repository.sparkSubmit().toString(), "--master", "local[2]"));
    for (String property : Json.fields(arguments.path("conf"))) {
      String value = arguments.path("conf").path(property).asText();
      command.addAll(List.of("--conf", property + "=" + value));
    }
    for (String name : OPTIONS) {
      command.addAll(List.of("--" + name.replace('_', '-'), arguments.path(name).asText()));
    }
    command.addAll(List.of("--class", arguments.path("java_class").asText()));
    command.add(arguments.path("application").asText());
    command.addAll(Json.texts(arguments.path("application_args")));
    return command;
  }
}
