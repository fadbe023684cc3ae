package org.polyser.jobs.train;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;

/**
 * Keeps some utterances apart, to choose the best epoch by: those of the development languages
 * where there are any; else the corpora's own {@code dev} split where they have one; else, in every
 * dataset of three or more known speakers, a fraction of them, at least one and never all.
 * Utterances of the {@code test} split are on neither side.
 *
 * @param training what is trained on
 * @param development what is not
 */
record DevelopmentSplit(List<LabelledExample> training, List<LabelledExample> development) {

  private static final int MIN_SPEAKERS = 3;

  static DevelopmentSplit of(List<LabelledExample> all, TrainingConfig config) {
    List<LabelledExample> open =
        all.stream().filter(example -> !"test".equals(example.split())).toList();
    Map<Boolean, List<LabelledExample>> sides =
        open.stream().collect(Collectors.partitioningBy(apart(open, config)));
    if (sides.get(false).isEmpty()) {
      throw new InvalidInputException(
          "polyser.train: the splits must leave an utterance to train on, got none of "
              + all.size());
    }
    return new DevelopmentSplit(sides.get(false), sides.get(true));
  }

  private static Predicate<LabelledExample> apart(
      List<LabelledExample> open, TrainingConfig config) {
    if (!config.developmentLanguages().isEmpty()) {
      return example -> config.developmentLanguages().contains(example.example().language());
    }
    if (open.stream().anyMatch(example -> "dev".equals(example.split()))) {
      return example -> "dev".equals(example.split());
    }
    Set<String> speakers =
        config.developmentFraction() == 0
            ? Set.of()
            : speakersApart(open, config.developmentFraction(), config.seed());
    return example -> example.speaker() != null && speakers.contains(example.speaker());
  }

  String summary() {
    return "%d utterances to train on, %d apart to choose the best epoch by"
        .formatted(training.size(), development.size());
  }

  /** What a stage trains on. */
  List<TrainingExample> ofStage(int stage) {
    return training.stream()
        .filter(example -> example.stages().get(stage))
        .map(LabelledExample::example)
        .toList();
  }

  /** What is trained on up to the end of a stage. */
  List<LabelledExample> untilStage(int stage) {
    return training.stream()
        .filter(example -> example.stages().subList(0, stage + 1).contains(true))
        .toList();
  }

  private List<TrainingExample> trainingExamples() {
    return training.stream().map(LabelledExample::example).toList();
  }

  /** Sorted. */
  List<String> trainingLabels() {
    return trainingExamples().stream().map(TrainingExample::emotion).distinct().sorted().toList();
  }

  private static Set<String> speakersApart(
      List<LabelledExample> examples, double fraction, long seed) {
    TreeMap<String, SortedSet<String>> byDataset = new TreeMap<>();
    examples.stream()
        .filter(example -> Objects.nonNull(example.speaker()))
        .forEach(
            example ->
                byDataset
                    .computeIfAbsent(example.dataset(), key -> new TreeSet<>())
                    .add(example.speaker()));
    Set<String> apart = new TreeSet<>();
    byDataset.values().forEach(speakers -> apart.addAll(drawn(speakers, fraction, seed)));
    return apart;
  }

  private static List<String> drawn(SortedSet<String> speakers, double fraction, long seed) {
    int wanted = (int) Math.ceil(fraction * speakers.size());
    int count = speakers.size() < MIN_SPEAKERS ? 0 : Math.min(wanted, speakers.size() - 1);
    return speakers.stream()
        .sorted(Comparator.comparing(speaker -> Fingerprint.of(seed + speaker).sha256()))
        .limit(count)
        .toList();
  }
}
