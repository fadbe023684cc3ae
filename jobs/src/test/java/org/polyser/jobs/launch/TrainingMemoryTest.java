package org.polyser.jobs.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.AlignerConfig;
import org.polyser.training.TrainingConfig;
import org.polyser.training.memory.MemoryBudget;

class TrainingMemoryTest {

  private static final String OVERHEAD = "spark.executor.memoryOverhead";
  private static final String OPTIONS = "spark.executor.extraJavaOptions";
  private static final long MIB = 1L << 20;

  @Test
  void executors_get_what_the_configuration_needs() {
    Map<String, String> settings = settings("spark.executor.memory=3g", "--", "--master=yarn");
    long overhead = Long.parseLong(settings.get(OVERHEAD).replace("m", ""));
    long needed = needed("yarn") / MIB;
    assertTrue(overhead > needed && overhead < 2 * needed, overhead + " of " + needed);
    assertLimits(settings.get(OPTIONS), 3072, overhead);
    assertFalse(settings.containsKey("spark.driver.memoryOverhead"));
  }

  @Test
  void frames_of_a_speech_encoder_may_be_wide_and_of_any_number_of_heads() {
    Map<String, String> settings =
        settings(
            "speech-encoder=encoder.onnx",
            "aligner.channels=[]",
            "aligner.attention-heads=6",
            "--",
            "--master=yarn");
    long overhead = Long.parseLong(settings.get(OVERHEAD).replace("m", ""));
    assertTrue(overhead > needed("yarn") / MIB, overhead + " MiB");
  }

  @Test
  void a_driver_that_trains_itself_gets_it() {
    Map<String, String> settings = settings("--", "--master", "local[2]");
    assertTrue(settings.containsKey("spark.driver.memoryOverhead"));
    assertFalse(settings.containsKey(OVERHEAD));
    assertTrue(settings.get("spark.driver.extraJavaOptions").contains("max-resident-bytes="));
  }

  @Test
  void what_the_user_gave_is_kept_and_the_rest_follows_it() {
    Map<String, String> settings =
        settings(
            OVERHEAD + "=700m",
            OPTIONS + "=-ea -Dorg.bytedeco.javacpp.maxbytes=500m",
            "--",
            "--master=yarn",
            "--executor-memory",
            "4g");
    assertEquals("700m", settings.get(OVERHEAD));
    String options = settings.get(OPTIONS);
    assertTrue(options.endsWith(" -ea -Dorg.bytedeco.javacpp.maxbytes=500m"), options);
    assertTrue(
        options.contains("max-resident-bytes=" + (8 * 4096 + 7 * 700) * MIB / 8 + " "), options);
  }

  @Test
  void an_overhead_among_the_options_of_spark_submit_counts() {
    Map<String, String> settings = settings("--", "--master=yarn", "--conf", OVERHEAD + "=900m");
    assertFalse(settings.containsKey(OVERHEAD));
    assertLimits(settings.get(OPTIONS), 1024, 900);
  }

  @Test
  void a_batch_that_is_far_too_large_gets_no_more_than_the_heap() {
    Map<String, String> settings =
        settings("batch-size-per-worker=20000", "spark.executor.memory=2g", "--", "--master=yarn");
    assertEquals("2048m", settings.get(OVERHEAD));
  }

  private static void assertLimits(String options, long heap, long overhead) {
    assertTrue(
        options.contains("-Dorg.bytedeco.javacpp.maxbytes=" + overhead * MIB + " "), options);
    long resident = (8 * heap + 7 * overhead) * MIB / 8;
    assertTrue(options.contains("max-resident-bytes=" + resident + " "), options);
    assertTrue(options.contains("-Dorg.bytedeco.javacpp.maxphysicalbytes=0 "), options);
  }

  private static long needed(String master) {
    return MemoryBudget.of(
            AlignerConfig.from(ConfigFactory.defaultReference(), 128, 1024),
            TrainingConfig.from(ConfigFactory.defaultReference()),
            Map.of("spark.master", master))
        .needed();
  }

  private static Map<String, String> settings(String... words) {
    Preparation preparation =
        new Preparation(ConfigFactory.defaultReferenceUnresolved(), file -> "", "local.conf");
    return preparation.of(JobName.TRAIN, JobArguments.parse("train", words)).settings();
  }
}
