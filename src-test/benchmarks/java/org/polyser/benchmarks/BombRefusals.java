package org.polyser.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.fixtures.SizeBomb;

/**
 * Prints how soon files that claim more than there is are refused, and what that allocates on the
 * heap, as a Markdown table; ends with 1 if one takes more than 100 ms of CPU or 16 MiB. The median
 * is of the clock, which others on the machine can only slow down.
 */
public final class BombRefusals {

  private static final int WARM_UP = 100;
  private static final int ROUNDS = 200;
  private static final double MAX_MILLIS = 100;
  private static final long MAX_ALLOCATED = 16L << 20;

  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

  private BombRefusals() {}

  /** Runs. */
  public static void main(String[] arguments) {
    System.out.println("| file | bytes | code | median ms | most ms of CPU | allocated kB |");
    System.out.println("|---|---:|---|---:|---:|---:|");
    boolean within = true;
    for (SizeBomb bomb : SizeBomb.values()) {
      within &= measured(bomb);
    }
    System.exit(within ? 0 : 1);
  }

  private static boolean measured(SizeBomb bomb) {
    byte[] file = bomb.bytes();
    String code = "";
    for (int i = 0; i < WARM_UP; i++) {
      code = code(file);
    }
    double[] millis = new double[ROUNDS];
    double mostOfCpu = 0;
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      code(file);
      mostOfCpu = Math.max(mostOfCpu, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    allocated = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / ROUNDS;
    Arrays.sort(millis);
    System.out.printf(
        "| %s | %,d | `%s` | %.2f | %.2f | %,d |%n",
        bomb.title(), file.length, code, millis[ROUNDS / 2], mostOfCpu, allocated >> 10);
    return mostOfCpu <= MAX_MILLIS && allocated <= MAX_ALLOCATED;
  }

  private static String code(byte[] file) {
    try {
      AudioDecoder.decode(file);
      return "none";
    } catch (RejectedAudioException e) {
      return e.code().code();
    }
  }
}
