package org.polyser.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a corpus is to be like.
 *
 * @param source folder of recordings
 * @param output folder that is written to
 * @param recordings how many, where no hours are given
 * @param hours of speech in each codec, 0 where the number of recordings decides [h]
 * @param codecs one corpus for each
 * @param tar whether recordings lie in shards
 * @param perShard recordings in a shard
 * @param seed of lengths and loudness
 */
record BenchmarkOptions(
    Path source,
    Path output,
    int recordings,
    double hours,
    List<BenchmarkCodec> codecs,
    boolean tar,
    int perShard,
    long seed) {

  private static final int SECONDS_PER_HOUR = 3600;
  private static final int NUM_FOLDERS = 2;
  private static final Set<String> KEYS =
      Set.of("recordings", "hours", "codecs", "layout", "per-shard", "seed");

  static BenchmarkOptions parse(String... args) {
    if (args.length < NUM_FOLDERS) {
      throw new IllegalArgumentException("a source and an output must be given");
    }
    Map<String, String> given = new TreeMap<>();
    for (String word : Arrays.copyOfRange(args, NUM_FOLDERS, args.length)) {
      String key = word.replaceFirst("=.*", "");
      if (!KEYS.contains(key) || !word.contains("=")) {
        throw new IllegalArgumentException("an option must be one of " + KEYS + ", got " + word);
      }
      given.put(key, word.substring(key.length() + 1));
    }
    return new BenchmarkOptions(
        Path.of(args[0]),
        Path.of(args[1]),
        Integer.parseInt(given.getOrDefault("recordings", "1000")),
        Double.parseDouble(given.getOrDefault("hours", "0")),
        codecs(given.getOrDefault("codecs", "wav,flac,mp3,opus")),
        isTar(given.getOrDefault("layout", "loose")),
        Integer.parseInt(given.getOrDefault("per-shard", "200")),
        Long.parseLong(given.getOrDefault("seed", "1")));
  }

  private static List<BenchmarkCodec> codecs(String names) {
    return Arrays.stream(names.toUpperCase(Locale.ROOT).split(","))
        .map(BenchmarkCodec::valueOf)
        .toList();
  }

  private static boolean isTar(String layout) {
    return switch (layout) {
      case "tar" -> true;
      case "loose" -> false;
      default -> throw new IllegalArgumentException("layout must be loose or tar, got " + layout);
    };
  }

  boolean wantsMore(int count, double seconds) {
    return hours > 0 ? seconds < hours * SECONDS_PER_HOUR : count < recordings;
  }
}
