package org.polyser.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;

/**
 * Decodes damaged recordings of every format. Each must end as samples or as a {@link
 * RejectedAudioException}, soon, and with little memory. What is being decoded lies in a file, so
 * that it is still there after a crash of native code.
 *
 * <pre>DecoderFuzz FOLDER [MUTATIONS [SEED]]</pre>
 *
 * where the folder holds small good recordings; those of {@code featurize}'s tests will do.
 */
public final class DecoderFuzz {

  private static final int DEFAULT_MUTATIONS = 100_000;
  private static final long DEFAULT_SEED = 1;

  /** Of a recording that decodes on and on [samples]. */
  private static final long MAX_SAMPLES = 1 << 24;

  private static final int MAX_LENGTH = 1 << 20;
  private static final long SLOW_MILLIS = 500;
  private static final long LARGE_BYTES = 16 << 20;

  private final Map<String, Map<String, Integer>> outcomes = new TreeMap<>();
  private final Watchdog watchdog = Watchdog.start();
  private final List<Path> files;
  private final List<byte[]> good;
  private final MappedByteBuffer current;
  private final com.sun.management.ThreadMXBean threads =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private int numFailures;

  private DecoderFuzz(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.filter(Files::isRegularFile).sorted().toList();
    }
    good = new java.util.ArrayList<>();
    for (Path file : files) {
      good.add(Files.readAllBytes(file));
    }
    Path crash = Files.createTempFile("decoder-fuzz", ".bin");
    System.out.println("what is being decoded is in " + crash);
    try (FileChannel channel =
        FileChannel.open(crash, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      current = channel.map(FileChannel.MapMode.READ_WRITE, 0, MAX_LENGTH);
    }
  }

  /** Runs. */
  public static void main(String[] arguments) throws IOException {
    int numMutations = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_MUTATIONS;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : DEFAULT_SEED;
    DecoderFuzz fuzz = new DecoderFuzz(Path.of(arguments[0]));
    fuzz.run(numMutations / 10, seed - 1);
    long before = residentKilobytes();
    fuzz.run(numMutations, seed);
    fuzz.report(before);
    System.exit(fuzz.numFailures == 0 ? 0 : 1);
  }

  private void run(int numMutations, long seed) {
    for (int i = 0; i < numMutations; i++) {
      SplittableRandom random = new SplittableRandom(seed * 1_000_003 + i);
      int file = i % files.size();
      byte[] bytes = good.get(file);
      byte[] other = good.get(random.nextInt(good.size()));
      int rounds = 1 + random.nextInt(3);
      for (int round = 0; round < rounds && bytes.length > 0; round++) {
        Mutation[] kinds = Mutation.values();
        bytes = kinds[random.nextInt(kinds.length)].apply(bytes, other, random);
      }
      if (random.nextBoolean()) {
        OggRepair.repair(bytes);
      }
      String name = files.get(file).getFileName().toString();
      decode(name, name + ", seed " + seed + ", mutation " + i, bytes);
    }
  }

  private void decode(String file, String step, byte[] bytes) {
    current.putInt(0, bytes.length);
    current.put(Integer.BYTES, bytes, 0, Math.min(bytes.length, MAX_LENGTH - Integer.BYTES));
    watchdog.begin(step);
    long start = System.nanoTime();
    long allocated = threads.getCurrentThreadAllocatedBytes();
    String outcome = outcome(step, bytes);
    allocated = threads.getCurrentThreadAllocatedBytes() - allocated;
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (millis > SLOW_MILLIS || allocated > LARGE_BYTES) {
      System.out.println(
          "costly: " + step + ": " + outcome + ", " + millis + " ms, " + allocated + " bytes");
    }
    outcomes.computeIfAbsent(file, key -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
  }

  private String outcome(String step, byte[] bytes) {
    try (AudioReader reader = AudioDecoder.open(RecordingBytes.of(bytes))) {
      long numSamples = 0;
      for (int count = reader.read(); count > 0; count = reader.read()) {
        numSamples += count;
        if (numSamples > MAX_SAMPLES) {
          numFailures++;
          System.out.println("ENDLESS: " + step);
          return "endless";
        }
      }
      return "decoded";
    } catch (RejectedAudioException e) {
      return e.code().code();
    } catch (RuntimeException | Error e) {
      numFailures++;
      System.out.println("FAILS: " + step);
      e.printStackTrace(System.out);
      return e.getClass().getSimpleName();
    }
  }

  private void report(long residentBefore) throws IOException {
    Map<String, Integer> all = new TreeMap<>();
    outcomes.forEach(
        (file, counts) -> {
          System.out.println(file + " " + counts);
          counts.forEach((outcome, count) -> all.merge(outcome, count, Integer::sum));
        });
    System.out.println("all " + all);
    System.out.println(
        "resident memory " + residentBefore + " kB before, " + residentKilobytes() + " kB after");
    System.out.println(numFailures + " failures");
  }

  private static long residentKilobytes() throws IOException {
    System.gc();
    String line =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(text -> text.startsWith("VmRSS:"))
            .findFirst()
            .orElse("0");
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
