package org.polyser.jobs.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingExample;

class DevelopmentSplitTest {

  private static DevelopmentSplit split(List<LabelledExample> all, double fraction, long seed) {
    return DevelopmentSplit.of(
        all, new TrainingConfig(1, 2, fraction, List.of(), 1, seed, List.of()));
  }

  @Test
  void developmentLanguagesAreApartWhateverTheCorporaSay() {
    List<LabelledExample> all =
        List.of(
            spoken("de", "dev", true, false),
            spoken("it", "train", true, true),
            spoken("it", "test", true, true),
            spoken("en", null, false, true));
    TrainingConfig config = new TrainingConfig(1, 2, 0.5, List.of("it"), 1, 1, List.of());
    DevelopmentSplit split = DevelopmentSplit.of(all, config);
    assertEquals(List.of(all.get(1)), split.development());
    assertEquals(List.of(all.get(0), all.get(3)), split.training());
    assertEquals(List.of(all.get(0).example()), split.ofStage(0));
    assertEquals(List.of(all.get(3).example()), split.ofStage(1));
  }

  private static LabelledExample spoken(String language, String split, Boolean... stages) {
    return new LabelledExample(
        "a", "a/1", split, 10, new TrainingExample(0, 0, 10, language, "sad"), List.of(stages));
  }

  @Test
  void theCorporasOwnDevSplitIsTaken() {
    List<LabelledExample> all =
        List.of(
            example("a", "a/1", "train"),
            example("a", "a/2", "dev"),
            example("b", "b/1", null),
            example("b", "b/2", "test"));
    DevelopmentSplit split = split(all, 0.5, 1);
    assertEquals(List.of(all.get(0), all.get(2)), split.training());
    assertEquals(List.of(all.get(1)), split.development());
  }

  @ParameterizedTest
  @CsvSource({"3, 0.15, 1", "10, 0.15, 2", "20, 0.15, 3", "3, 0.01, 1", "3, 0.9, 2", "4, 0.75, 3"})
  void elseAFractionOfTheSpeakersOfEveryDatasetButNeverAll(int known, double fraction, int apart) {
    DevelopmentSplit split = split(corpora(known), fraction, 1);
    for (String dataset : List.of("a", "b")) {
      assertEquals(apart, speakers(split.development(), dataset).size());
      assertEquals(known - apart, speakers(split.training(), dataset).size());
    }
    assertEquals(10 * known, split.training().size() + split.development().size());
  }

  @Test
  void noSpeakerIsOnBothSides() {
    for (int seed = 0; seed < 20; seed++) {
      DevelopmentSplit split = split(corpora(12), 0.3, seed);
      Set<String> both = new HashSet<>(speakers(split.training(), null));
      both.retainAll(speakers(split.development(), null));
      assertEquals(Set.of(), both);
    }
  }

  @Test
  void aDatasetOfFewerThanThreeSpeakersIsTrainedOnWhole() {
    DevelopmentSplit split = split(corpora(2), 0.5, 1);
    assertEquals(20, split.training().size());
    assertEquals(List.of(), split.development());
  }

  @Test
  void utterancesOfUnknownSpeakersAreTrainedOnAndCountAsNoSpeaker() {
    List<LabelledExample> all = new ArrayList<>(corpora(3));
    all.add(example("a", null, null));
    all.add(example("c", null, null));
    DevelopmentSplit split = split(all, 0.3, 1);
    assertEquals(2, split.training().stream().filter(e -> e.speaker() == null).count());
    assertEquals(2, speakers(split.development(), null).size());
  }

  @Test
  void aFractionOfZeroKeepsNobodyApart() {
    assertEquals(List.of(), split(corpora(10), 0, 1).development());
  }

  @Test
  void whoIsApartDependsOnTheSeedAndNotOnTheOrder() {
    List<LabelledExample> shuffled = new ArrayList<>(corpora(10));
    Collections.reverse(shuffled);
    Set<String> apart = speakers(split(corpora(10), 0.3, 1).development(), null);
    assertEquals(apart, speakers(split(shuffled, 0.3, 1).development(), null));
    assertNotEquals(apart, speakers(split(corpora(10), 0.3, 2).development(), null));
  }

  @Test
  void theTestSplitIsOnNeitherSide() {
    List<LabelledExample> all = new ArrayList<>(corpora(3));
    all.add(example("a", "a/9", "test"));
    DevelopmentSplit split = split(all, 0.3, 1);
    assertTrue(split.training().stream().noneMatch(e -> "a/9".equals(e.speaker())));
    assertTrue(split.development().stream().noneMatch(e -> "a/9".equals(e.speaker())));
  }

  @Test
  void nothingLeftToTrainOnIsTheUsersMistake() {
    List<LabelledExample> all = List.of(example("a", "a/1", "test"), example("a", "a/2", "dev"));
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> split(all, 0.3, 1));
    assertEquals(
        "polyser.train: the splits must leave an utterance to train on, got none of 2",
        refusal.getMessage());
  }

  @Test
  void labelsAreThoseOfTheTrainingSideSorted() {
    List<LabelledExample> all =
        List.of(
            labelled("train", "sad"),
            labelled("train", "angry"),
            labelled("train", "sad"),
            labelled("dev", "happy"));
    DevelopmentSplit split = split(all, 0.3, 1);
    assertEquals(List.of("angry", "sad"), split.trainingLabels());
    assertEquals(3, split.ofStage(0).size());
  }

  private static Set<String> speakers(List<LabelledExample> side, String dataset) {
    return side.stream()
        .filter(example -> dataset == null || example.dataset().equals(dataset))
        .map(LabelledExample::speaker)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Two datasets with five utterances of each speaker. */
  private static List<LabelledExample> corpora(int speakers) {
    List<LabelledExample> examples = new ArrayList<>();
    for (String dataset : List.of("a", "b")) {
      for (int i = 0; i < 5 * speakers; i++) {
        examples.add(example(dataset, dataset + "/" + i % speakers, null));
      }
    }
    return examples;
  }

  private static LabelledExample example(String dataset, String speaker, String split) {
    return new LabelledExample(
        dataset, speaker, split, 10, new TrainingExample(0, 0, 10, "de", "sad"), List.of(true));
  }

  private static LabelledExample labelled(String split, String emotion) {
    return new LabelledExample(
        "a", "a/1", split, 10, new TrainingExample(0, 0, 10, "de", emotion), List.of(true));
  }
}
