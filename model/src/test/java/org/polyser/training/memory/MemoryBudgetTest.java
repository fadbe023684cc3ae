package org.polyser.training.memory;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.InvalidInputException;
import org.polyser.training.TrainingConfig;

class MemoryBudgetTest {

  private static final long MIB = 1L << 20;
  private static final WorkerMemory WORKER =
      new WorkerMemory(MIB, MIB, 2 * MIB, 9 * MIB, 80 * MIB, 7 * MIB);
  private static final long NEEDED = MemoryBudget.RUNTIME + 200 * MIB;

  @Test
  void a_process_needs_what_it_has_anyway_and_what_each_worker_needs() {
    assertEquals(NEEDED, budget(limits(1024, 1024, 1024, 2048)).needed());
  }

  @Test
  void what_fits_exactly_is_accepted() {
    long needed = NEEDED / MIB;
    assertDoesNotThrow(() -> budget(limits(1024, needed, 200, 1024 + needed)).requireFits());
    assertDoesNotThrow(() -> budget(limits(1024, needed, 0, 0)).requireFits());
  }

  @Test
  void a_limit_that_is_too_small_is_named_with_the_least_that_fits() {
    long needed = NEEDED / MIB;
    String batch = " for minibatches of 32 utterances (polyser.train.batch-size-per-worker), got ";
    assertEquals(
        "spark.executor.memoryOverhead must be >= " + needed + "m" + batch + (needed - 1) + "m",
        refusal(limits(1024, needed - 1, 200, 2048)));
    assertEquals(
        "org.bytedeco.javacpp.maxbytes must be >= 200m" + batch + "199m",
        refusal(limits(1024, needed, 199, 2048)));
  }

  @Test
  void the_configuration_that_is_shipped_fits_what_is_sensible_and_a_driver_that_trains_itself() {
    Map<String, String> yarn = Map.of("spark.master", "yarn");
    String sensible = of("", yarn).sensibleOverhead();
    Map<String, String> spark =
        Map.of("spark.master", "yarn", "spark.executor.memoryOverhead", sensible);
    assertDoesNotThrow(() -> of("", spark).requireFits());
    assertDoesNotThrow(() -> of("", Map.of("spark.master", "local[2]")).requireFits());
    assertThrows(InvalidInputException.class, () -> of("", yarn).requireFits());
  }

  @Test
  void a_batch_that_is_far_too_large_is_refused_whatever_is_sensible() {
    Map<String, String> spark = Map.of("spark.master", "yarn", "spark.executor.memory", "2g");
    MemoryBudget budget = of("polyser.train.batch-size-per-worker = 20000", spark);
    assertEquals("2048m", budget.sensibleOverhead());
    String refusal = assertThrows(InvalidInputException.class, budget::requireFits).getMessage();
    String expected =
        "spark.executor.memoryOverhead must be >= \\d{5,}m for minibatches of 20000 utterances"
            + " \\(polyser.train.batch-size-per-worker\\), got 384m";
    assertEquals(true, refusal.matches(expected), refusal);
  }

  @Test
  void a_sensible_overhead_has_slack_and_is_never_less_than_sparks_own() {
    long wanted = 64 * ((NEEDED * 5 / 4 / MIB + 63) / 64);
    assertEquals(wanted + "m", budget(limits(4096, 384, 0, 0)).sensibleOverhead());
    assertEquals("1024m", budget(limits(256, 384, 0, 0)).sensibleOverhead());
    assertEquals("9000m", budget(limits(256, 9000, 0, 0)).sensibleOverhead());
  }

  @Test
  void lines_name_needs_and_limits() {
    List<String> lines = budget(limits(1024, 512, 0, 2048)).lines();
    assertEquals(
        List.of(
            "native memory of a worker: parameters 1.0 MiB, gradients 1.0 MiB, updater 2.0 MiB,"
                + " averaging 9.0 MiB, activations 80 MiB, pairs 7.0 MiB",
            "memory of a process with 2 of them: "
                + NEEDED / MIB
                + " MiB native needed; heap"
                + " 1024 MiB, overhead 512 MiB, JavaCPP without limit, collected past 2048 MiB"),
        lines);
  }

  private static String refusal(ProcessLimits limits) {
    return assertThrows(InvalidInputException.class, () -> budget(limits).requireFits())
        .getMessage();
  }

  private static MemoryBudget budget(ProcessLimits limits) {
    return new MemoryBudget(WORKER, new Trainers("spark.executor", 2, 1), limits, 32);
  }

  private static ProcessLimits limits(long heap, long overhead, long maxBytes, long maxResident) {
    return new ProcessLimits(
        "spark.executor", heap * MIB, overhead * MIB, maxBytes * MIB, maxResident * MIB);
  }

  private static MemoryBudget of(String text, Map<String, String> spark) {
    Config root = ConfigFactory.parseString(text).withFallback(ConfigFactory.defaultReference());
    return MemoryBudget.of(AlignerConfig.from(root, 80, 384), TrainingConfig.from(root), spark);
  }
}
