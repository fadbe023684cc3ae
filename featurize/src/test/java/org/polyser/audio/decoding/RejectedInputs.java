package org.polyser.audio.decoding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rejects damaged recordings of every format, in a JVM of its own, and prints by how much its
 * resident memory has grown [kB] once it has done so for a while.
 *
 * <pre>RejectedInputs COUNT</pre>
 */
final class RejectedInputs {

  private static final Path STATUS = Path.of("/proc/self/status");

  /** Of each good recording: cut, or with a stretch of noise. */
  private static final int DAMAGES = 12;

  private static final int NOISE = 200;

  private final SplittableRandom random = new SplittableRandom(1);
  private final List<byte[]> inputs = new ArrayList<>();
  private int next;

  private RejectedInputs() {
    for (String name : Recorded.ALL) {
      byte[] good = Recorded.bytes(name);
      for (int damage = 0; damage < DAMAGES; damage++) {
        byte[] bad = damage % 2 == 0 ? cut(good) : spoilt(good);
        if (Rejections.code(bad) != null) {
          inputs.add(bad);
        }
      }
    }
  }

  private byte[] cut(byte[] good) {
    return Arrays.copyOf(good, random.nextInt(good.length));
  }

  private byte[] spoilt(byte[] good) {
    byte[] bad = good.clone();
    int from = random.nextInt(bad.length);
    for (int i = from; i < Math.min(bad.length, from + NOISE); i++) {
      bad[i] = (byte) random.nextInt();
    }
    return bad;
  }

  private void reject(int count) {
    for (int i = 0; i < count; i++) {
      if (Rejections.code(inputs.get(next++ % inputs.size())) == null) {
        throw new IllegalStateException("what was rejected once is not any more");
      }
    }
  }

  /** Prints two numbers: how many inputs there are, and the growth. */
  public static void main(String[] arguments) throws IOException {
    RejectedInputs rejected = new RejectedInputs();
    int count = Integer.parseInt(arguments[0]);
    rejected.reject(count / 10);
    long before = residentKilobytes();
    rejected.reject(count);
    System.out.println(rejected.inputs.size() + " " + (residentKilobytes() - before));
  }

  private static long residentKilobytes() throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }
}
