package org.polyser.jobs.manifest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Corpora;
import org.polyser.corpus.CorpusReader;
import org.polyser.corpus.Utterance;
import org.polyser.jobs.spark.HadoopCorpusFiles;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.Progress;

/** Reads one corpus folder, or every folder in a folder that is a corpus. */
final class CorpusFolders {

  private final String corpus;
  private final Progress progress;

  /**
   * @param corpus name of the reader to use, empty to recognise the layout
   */
  CorpusFolders(String corpus, Progress progress) {
    this.corpus = corpus;
    this.progress = progress;
  }

  List<Utterance> read(String input) throws IOException {
    Path root = HadoopFiles.qualified(input);
    Optional<List<Utterance>> whole = readIfCorpus(root);
    List<Utterance> utterances = whole.isPresent() ? whole.get() : readEach(root);
    if (utterances.isEmpty()) {
      throw new InvalidInputException(
          input + " must be a corpus that a reader recognises or hold such folders, got none");
    }
    return utterances;
  }

  private List<Utterance> readEach(Path root) throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    for (Path folder : folders(root)) {
      Optional<List<Utterance>> read = readIfCorpus(folder);
      read.ifPresentOrElse(
          utterances::addAll, () -> progress.line(folder + ": no corpus is recognised, left out"));
    }
    return utterances;
  }

  private static List<Path> folders(Path root) throws IOException {
    return Arrays.stream(HadoopFiles.fileSystem(root).listStatus(root))
        .filter(FileStatus::isDirectory)
        .map(FileStatus::getPath)
        .sorted(Comparator.comparing(Path::getName))
        .toList();
  }

  private Optional<List<Utterance>> readIfCorpus(Path folder) throws IOException {
    HadoopCorpusFiles files = new HadoopCorpusFiles(folder);
    Optional<CorpusReader> reader =
        corpus.isEmpty() ? Corpora.recognising(files) : Optional.of(Corpora.named(corpus));
    return reader.map(found -> located(found.read(files), found, folder));
  }

  private List<Utterance> located(List<Utterance> utterances, CorpusReader reader, Path folder) {
    progress.line(folder + ": " + utterances.size() + " utterances of " + reader.dataset());
    return utterances.stream()
        .map(u -> u.withRecording(new Path(folder, u.recording()).toString()))
        .toList();
  }
}
