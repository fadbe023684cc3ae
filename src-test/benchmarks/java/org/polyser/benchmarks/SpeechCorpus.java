package org.polyser.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polyser.audio.RejectedAudioException;

/**
 * Writes corpora to measure with: the same real speech, cut anew into recordings of about five
 * seconds, as WAV, FLAC, MP3 (64 kbit/s) and Opus in Ogg (32 kbit/s), each with its manifest.
 *
 * <pre>
 *   SpeechCorpus SOURCE OUTPUT [recordings=1000] [hours=1.5] [codecs=wav,flac,mp3,opus]
 *       [layout=loose|tar] [per-shard=200] [seed=1]
 * </pre>
 *
 * <p>{@code SOURCE} is a folder, searched in depth, of recordings in any format that PolySER
 * decodes. They are strung together, again from the start where they end; each recording has a
 * length and a loudness of its own, so that no two are the same. {@code hours}, if given, decides
 * how many recordings there are. Output: {@code OUTPUT/CODEC/manifest.jsonl} and beside it {@code
 * audio/} or, with {@code layout=tar}, {@code shards/}.
 */
public final class SpeechCorpus {

  private static final int INVALID = 2;

  private final BenchmarkOptions options;
  private final List<CorpusWriter> writers = new ArrayList<>();

  private SpeechCorpus(BenchmarkOptions options) {
    this.options = options;
  }

  /**
   * Writes the corpora.
   *
   * @param args source, output and options
   */
  public static void main(String[] args) {
    try {
      new SpeechCorpus(BenchmarkOptions.parse(args)).write();
    } catch (IllegalArgumentException e) {
      System.err.println("SpeechCorpus: " + e.getMessage());
      System.exit(INVALID);
    } catch (IOException | RejectedAudioException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write() throws IOException, RejectedAudioException {
    SpeechStream speech = new SpeechStream(sources(), options.seed());
    for (BenchmarkCodec codec : options.codecs()) {
      Path folder = options.output().resolve(codec.name().toLowerCase(Locale.ROOT));
      writers.add(new CorpusWriter(codec, folder, options));
    }
    double seconds = 0;
    int count = 0;
    while (options.wantsMore(count, seconds)) {
      float[] samples = speech.next();
      for (CorpusWriter writer : writers) {
        writer.add(count, samples);
      }
      seconds += (double) samples.length / SpeechStream.SAMPLE_RATE;
      count++;
    }
    for (CorpusWriter writer : writers) {
      writer.finish();
    }
    System.out.printf(
        Locale.ROOT, "%d recordings, %.0f s, in %s%n", count, seconds, options.output());
  }

  private List<Path> sources() {
    if (!Files.isDirectory(options.source())) {
      throw new IllegalArgumentException(options.source() + " must be a folder");
    }
    try (var files = Files.walk(options.source())) {
      List<Path> sources = files.filter(Files::isRegularFile).sorted().toList();
      if (sources.isEmpty()) {
        throw new IllegalArgumentException(options.source() + " must hold recordings, got none");
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
