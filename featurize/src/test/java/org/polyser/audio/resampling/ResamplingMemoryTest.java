package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this thread allocates [bytes]. */
class ResamplingMemoryTest {

  private static final long MEBIBYTE = 1 << 20;

  @BeforeEach
  void needsAJvmThatCounts() {
    assumeTrue(
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
            && bean.isThreadAllocatedMemorySupported(),
        "this JVM does not count what a thread allocates");
  }

  private static long allocated() {
    ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return bean.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11_025, 16_000, 24_000, 44_100, 48_000, 44_101})
  void blocksAllocateNothingOnceTheStreamRuns(int from) {
    ResamplingStream stream = new ResamplingStream(from, 16_000);
    float[] block = new float[4096];
    assertTrue(accepted(stream, block) > 0);
    allocated();

    long before = allocated();
    accepted(stream, block);
    long more = allocated() - before;
    assertTrue(more < 1024, more + " bytes");
  }

  private static long accepted(ResamplingStream stream, float[] block) {
    long numReady = 0;
    for (int i = 0; i < 200; i++) {
      numReady += stream.accept(block, block.length);
    }
    return numReady;
  }

  /** The outputs of five samples at 1 Hz are 320 kB. */
  @ParameterizedTest
  @CsvSource({
    "1, 16000",
    "2, 16000",
    "3, 16000",
    "4, 16000",
    "5, 16000",
    "6, 16000",
    "7, 16000",
    "767999, 16000",
    "768000, 16000",
    "705600, 16000",
    "16000, 767999",
    "768000, 751"
  })
  void noRateTakesMuchMemory(int from, int to) {
    long before = allocated();
    ResamplingStream stream = new ResamplingStream(from, to);
    int numReady = stream.accept(new float[5], 5) + stream.finish();
    assertEquals((5L * to + from - 1) / from, numReady);
    long more = allocated() - before;
    assertTrue(more < 16 * MEBIBYTE, more + " bytes");
  }
}
