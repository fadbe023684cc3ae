package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrainingSettingsTest {

  private static final String OVERHEAD = "spark.executor.memoryOverhead";
  private static final String COMPRESSED = "spark.broadcast.compress";

  @Test
  void a_training_gets_memory_and_ways_for_its_parameters() {
    Map<String, String> settings = settings(JobName.TRAIN);
    assertTrue(settings.containsKey(OVERHEAD));
    assertEquals("false", settings.get(COMPRESSED));
    assertEquals("64m", settings.get("spark.task.maxDirectResultSize"));
  }

  @Test
  void what_the_user_gave_is_kept() {
    assertEquals("true", settings(JobName.TRAIN, "spark.broadcast.compress=true").get(COMPRESSED));
  }

  @Test
  void an_evaluation_gets_them_where_it_trains_and_only_there() {
    Map<String, String> folds = settings(JobName.EVALUATE, "protocol=leave-one-language-out");
    assertTrue(folds.containsKey(OVERHEAD) && folds.containsKey(COMPRESSED));
    Map<String, String> split = settings(JobName.EVALUATE, "protocol=fixed-split");
    assertFalse(split.containsKey(OVERHEAD) || split.containsKey(COMPRESSED));
  }

  private static Map<String, String> settings(JobName job, String... words) {
    Preparation preparation =
        new Preparation(ConfigFactory.defaultReferenceUnresolved(), file -> "", "local.conf");
    String[] onYarn =
        Stream.concat(Stream.of(words), Stream.of("--", "--master=yarn")).toArray(String[]::new);
    return preparation.of(job, JobArguments.parse(job.word(), onYarn)).settings();
  }
}
