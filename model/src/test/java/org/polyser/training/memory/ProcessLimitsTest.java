package org.polyser.training.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class ProcessLimitsTest {

  private static final long MIB = 1L << 20;

  @Test
  void defaults_are_those_of_spark_and_javacpp() {
    assertEquals(
        new ProcessLimits("spark.executor", 1024 * MIB, 384 * MIB, 1024 * MIB, 0),
        ProcessLimits.of("spark.executor", Map.of()));
    assertEquals(
        new ProcessLimits("spark.executor", 8192 * MIB, 820 * MIB, 8192 * MIB, 0),
        ProcessLimits.of("spark.executor", Map.of("spark.executor.memory", "8g")));
    assertEquals(
        new ProcessLimits("spark.driver", 1024 * MIB, 0, 1024 * MIB, 0),
        ProcessLimits.of("spark.driver", Map.of()));
  }

  @Test
  void what_is_given_counts() {
    Map<String, String> spark =
        Map.of(
            "spark.executor.memory", "2048",
            "spark.executor.memoryOverhead", "1g",
            "spark.executor.extraJavaOptions",
                "-ea -Dorg.bytedeco.javacpp.maxbytes=512m" + " -Dpolyser.max-resident-bytes=3g");
    assertEquals(
        new ProcessLimits("spark.executor", 2048 * MIB, 1024 * MIB, 512 * MIB, 3072 * MIB),
        ProcessLimits.of("spark.executor", spark));
  }

  @Test
  void the_factor_of_the_overhead_counts() {
    Map<String, String> spark =
        Map.of("spark.executor.memory", "4g", "spark.executor.memoryOverheadFactor", "0.5");
    assertEquals(2048 * MIB, ProcessLimits.of("spark.executor", spark).overhead());
  }

  @ParameterizedTest
  @CsvSource({
    "2g, 2147483648",
    "2G, 2147483648",
    "512m, 536870912",
    "512mb, 536870912",
    "1k, 1024",
    "1t, 1099511627776",
    "5b, 5",
    "3, 3145728",
    "1MiB, 1048576"
  })
  void sizes_are_read_as_spark_reads_them(String text, long bytes) {
    assertEquals(bytes, ByteSize.parse("key", text, MIB));
  }

  @ParameterizedTest
  @CsvSource({
    "spark.executor.memory, much, must be a size such as 2g",
    "spark.executor.memoryOverheadFactor, half, must be a number",
    "spark.executor.cores, many, must be a number"
  })
  void what_is_no_number_is_named(String key, String value, String rule) {
    Map<String, String> spark = Map.of(key, value, "spark.master", "yarn");
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> {
              ProcessLimits.of("spark.executor", spark);
              Trainers.of(spark, 2);
            });
    assertEquals(key + " " + rule + ", got " + value, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          local                   |   |   | spark.driver   | 1
          local[2]                |   |   | spark.driver   | 2
          local[8]                |   |   | spark.driver   | 4
          local[2,3]              |   |   | spark.driver   | 2
          local[6]                |   | 3 | spark.driver   | 2
          local[2]                |   | 3 | spark.driver   | 1
          local-cluster[2,1,3072] |   |   | spark.executor | 1
          local-cluster[1,3,3072] |   |   | spark.executor | 3
          local-cluster[1,2,3072] |   | 2 | spark.executor | 1
          yarn                    |   |   | spark.executor | 1
          yarn                    | 6 | 2 | spark.executor | 3
          yarn                    | 1 | 2 | spark.executor | 1
          spark://host:7077       |   |   | spark.executor | 4
          spark://host:7077       | 1 |   | spark.executor | 1
          """)
  void workers_share_a_process_as_its_cores_allow(
      String master, String cores, String cpus, String role, int atOnce) {
    Map<String, String> spark = new TreeMap<>(Map.of("spark.master", master));
    if (cores != null) {
      spark.put("spark.executor.cores", cores);
    }
    if (cpus != null) {
      spark.put("spark.task.cpus", cpus);
    }
    int ofTask = cpus == null ? 1 : Integer.parseInt(cpus);
    assertEquals(new Trainers(role, atOnce, ofTask), Trainers.of(spark, 4));
  }
}
