package org.polyser.training.spark;

import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.bytedeco.javacpp.Pointer;
import org.polyser.training.memory.ProcessLimits;

/**
 * Keeps a process that trains within its memory. An array of ND4J is freed once the collector has
 * found that nobody holds it, and the collector knows nothing of what lies beside the heap: past a
 * limit it is told, and malloc gives back what it keeps. Where the process is past the limit even
 * then, nothing more is done before it has grown by a sixteenth.
 */
final class ResidentMemory {

  private static final ResidentMemory HERE =
      new ResidentMemory(
          ProcessLimits.maxResidentHere(), Pointer::physicalBytes, ResidentMemory::collect);

  private static final int GROWTH = 16;
  private static final long MILLIS_TO_FREE = 100;

  private final LongSupplier resident;
  private final Runnable collector;
  private long limit;

  /**
   * @param limit past which there is a collection [bytes]; 0 is none
   * @param resident what the process holds [bytes]
   */
  ResidentMemory(long limit, LongSupplier resident, Runnable collector) {
    this.limit = limit == 0 ? Long.MAX_VALUE : limit;
    this.resident = resident;
    this.collector = collector;
  }

  /** That of this process, whichever of its workers asks. */
  static ResidentMemory here() {
    return HERE;
  }

  /** Collects where the limit is exceeded. */
  synchronized void check() {
    if (limit == Long.MAX_VALUE || resident.getAsLong() <= limit) {
      return;
    }
    collector.run();
    long left = resident.getAsLong();
    limit = Math.max(limit, left + left / GROWTH);
  }

  private static void collect() {
    System.gc();
    try {
      Thread.sleep(MILLIS_TO_FREE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    trim();
  }

  private static void trim() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "systemTrimNativeHeap",
              null,
              null);
    } catch (JMException unsupported) {
      // A JVM without the command: malloc keeps what was freed, for the arrays to come.
    }
  }
}
