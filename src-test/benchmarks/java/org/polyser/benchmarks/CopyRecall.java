package org.polyser.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;
import org.polyser.eval.content.ContentWords;
import org.polyser.eval.content.ContrastExtractor;
import org.polyser.eval.content.Contrasts;
import org.polyser.eval.content.CopyRule;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelExtractor;

/**
 * Prints how many copies of recordings are found by their content, a row of a Markdown table for
 * each folder of copies, by the keys and the rule that {@code evaluate} finds them by. Every other
 * original is taken for trained on; copies of the others are what must not be found.
 *
 * <pre>CopyRecall ORIGINALS COPIES...</pre>
 *
 * <p>Files of one recording have the same name up to the first dot.
 */
public final class CopyRecall {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  /** Where a key stands: recording and place of the word. */
  private record Entry(int recording, int position) {}

  private final LogMelExtractor logMel = new LogMelExtractor(LOG_MEL);
  private final ContrastExtractor extractor = new ContrastExtractor(LOG_MEL);
  private final List<ContentWords> words = new ArrayList<>();
  private final Map<Integer, List<Entry>> index = new HashMap<>();
  private final Set<String> trained = new HashSet<>();

  private CopyRecall() {}

  /** Runs. */
  public static void main(String[] arguments) throws IOException, RejectedAudioException {
    CopyRecall recall = new CopyRecall();
    List<Path> originals = files(Path.of(arguments[0]));
    for (int i = 0; i < originals.size(); i += 2) {
      recall.train(originals.get(i));
    }
    System.out.println("| copies as | of the training | found | of others | taken for copies |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (int i = 1; i < arguments.length; i++) {
      recall.print(Path.of(arguments[i]));
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }

  private void train(Path file) throws IOException, RejectedAudioException {
    ContentWords added = contrasts(file).words();
    for (ContentWords.Key key : added.keys()) {
      index
          .computeIfAbsent(key.bits(), bits -> new ArrayList<>())
          .add(new Entry(words.size(), key.position()));
    }
    words.add(added);
    trained.add(name(file));
  }

  /** As {@code featurize} computes and stores features. */
  private Contrasts contrasts(Path file) throws IOException, RejectedAudioException {
    Waveform waveform = AudioDecoder.decode(Files.readAllBytes(file));
    float[] samples = waveform.channel(0);
    FeatureMatrix features =
        logMel.extract(
            waveform.sampleRate() == LOG_MEL.sampleRate()
                ? samples
                : Resampler.resample(samples, waveform.sampleRate(), LOG_MEL.sampleRate()));
    return extractor.of(
        FeatureMatrix.ofHalfPrecision(
            features.toHalfPrecision(), features.numFrames(), features.numMels()));
  }

  private void print(Path folder) throws IOException, RejectedAudioException {
    int[] all = new int[2];
    int[] found = new int[2];
    for (Path file : files(folder)) {
      int other = trained.contains(name(file)) ? 0 : 1;
      all[other]++;
      found[other] += isFound(contrasts(file)) ? 1 : 0;
    }
    System.out.printf(
        "| %s | %d | %d | %d | %d |%n", folder.getFileName(), all[0], found[0], all[1], found[1]);
  }

  private boolean isFound(Contrasts contrasts) {
    for (Contrasts.Key key : contrasts.keys()) {
      for (Entry entry : index.getOrDefault(key.bits(), List.of())) {
        int offset = key.frame() - entry.position() * extractor.hop();
        if (CopyRule.isCopy(contrasts, words.get(entry.recording()), offset)) {
          return true;
        }
      }
    }
    return false;
  }
}
