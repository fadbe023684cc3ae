package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.protocol.FoldedProtocol.CrossCorpus;
import org.polyser.eval.protocol.FoldedProtocol.EmoBox;
import org.polyser.eval.protocol.FoldedProtocol.LeaveOneOut;
import org.polyser.eval.protocol.FoldedProtocol.SpeakerIndependent;
import org.polyser.eval.protocol.UtteranceChoice.Field;

class FoldedProtocolTest {

  private static final FoldedProtocol LANGUAGE_OUT = new LeaveOneOut("language", Field.LANGUAGE);
  private static final FoldedProtocol CORPUS_OUT = new LeaveOneOut("corpus", Field.DATASET);

  /** Two English datasets, a German one, and a dataset with a bit of both. */
  private static final List<UtteranceFacts> ALL =
      List.of(
          utterance("a/1", "a", "en-GB", "a/x"),
          utterance("a/2", "a", "en-GB", "a/y"),
          utterance("b/1", "b", "en-US", "b/x"),
          utterance("c/1", "c", "de", "c/x"),
          utterance("d/1", "d", "de", "d/x"),
          utterance("d/2", "d", "en", "d/x"),
          utterance("d/3", "d", "DE", null));

  @Test
  void leave_one_language_out_keeps_every_variety_of_the_language_out_of_training() {
    List<Fold> folds = LANGUAGE_OUT.folds(ALL);
    assertEquals(List.of("de", "en"), folds.stream().map(Fold::name).toList());
    assertSides(folds.get(0), "a/1 a/2 b/1 d/2", "c/1 d/1 d/3");
    assertSides(folds.get(1), "c/1 d/1 d/3", "a/1 a/2 b/1 d/2");
  }

  @Test
  void leave_one_language_out_keeps_it_out_of_corpora_that_are_trained_on_only() {
    Fold german = LANGUAGE_OUT.folds(ALL).get(0);
    assertEquals(false, german.train().admits(utterance("m/1", "m5ser", "de-AT", "m/1")));
    assertTrue(german.train().admits(utterance("m/2", "m5ser", "fr", "m/1")));
  }

  @Test
  void leave_one_corpus_out_keeps_the_dataset_out_in_all_its_languages() {
    List<Fold> folds = CORPUS_OUT.folds(ALL);
    assertEquals(List.of("a", "b", "c", "d"), folds.stream().map(Fold::name).toList());
    assertSides(folds.get(3), "a/1 a/2 b/1 c/1", "d/1 d/2 d/3");
  }

  @Test
  void cross_corpus_trains_on_one_dataset_and_tests_on_all_others() {
    List<Fold> folds = new CrossCorpus().folds(ALL);
    assertEquals(4, folds.size());
    assertSides(folds.get(0), "a/1 a/2", "b/1 c/1 d/1 d/2 d/3");
  }

  @Test
  void one_dataset_cannot_be_crossed() {
    assertEquals(
        "polyser.evaluate.protocol needs two datasets to cross, got cross-corpus",
        message(() -> new CrossCorpus().folds(ALL.subList(0, 2))));
  }

  @Test
  void speakers_are_never_on_both_sides_and_each_is_tested_once() {
    List<UtteranceFacts> many = speakers(7, 5);
    List<Fold> folds = new SpeakerIndependent(3, 1).folds(many);
    assertEquals(List.of("1", "2", "3"), folds.stream().map(Fold::name).toList());
    List<String> tested = new ArrayList<>();
    for (Fold fold : folds) {
      Set<String> test = speakers(many, fold.test()::admits);
      Set<String> train = speakers(many, fold.train()::admits);
      assertTrue(Collections.disjoint(train, test), fold::name);
      assertEquals(12, train.size() + test.size());
      tested.addAll(test);
    }
    assertEquals(12, tested.size());
    assertEquals(12, Set.copyOf(tested).size());
  }

  @Test
  void speakers_of_every_dataset_are_spread_evenly_over_the_folds() {
    for (Fold fold : new SpeakerIndependent(3, 1).folds(speakers(7, 5))) {
      Set<String> test = speakers(speakers(7, 5), fold.test()::admits);
      long first = test.stream().filter(speaker -> speaker.startsWith("p")).count();
      assertEquals(4, test.size());
      assertTrue(first == 2 || first == 3, test::toString);
    }
  }

  @Test
  void unknown_speakers_are_on_neither_side_of_speaker_folds() {
    for (Fold fold : new SpeakerIndependent(2, 1).folds(ALL)) {
      assertEquals(false, fold.train().admits(ALL.get(6)));
      assertEquals(false, fold.test().admits(ALL.get(6)));
    }
  }

  @Test
  void order_and_repetition_of_utterances_change_nothing_and_the_seed_does() {
    List<UtteranceFacts> shuffled = new ArrayList<>(speakers(7, 5));
    shuffled.addAll(speakers(7, 5));
    Collections.shuffle(shuffled, new Random(3));
    List<Fold> folds = new SpeakerIndependent(3, 1).folds(speakers(7, 5));
    assertEquals(folds, new SpeakerIndependent(3, 1).folds(shuffled));
    assertNotEquals(folds, new SpeakerIndependent(3, 2).folds(shuffled));
    assertEquals(LANGUAGE_OUT.folds(ALL), LANGUAGE_OUT.folds(reversed(ALL)));
  }

  @Test
  void there_cannot_be_more_folds_than_speakers() {
    assertEquals(
        "polyser.evaluate.folds must be <= the number of known speakers, 5, got 6",
        message(() -> new SpeakerIndependent(6, 1).folds(ALL)));
  }

  @Test
  void emobox_takes_the_published_sides_even_where_they_share_a_speaker() {
    EmoBoxFold second = new EmoBoxFold("d", 2, Set.of("1", "gone"), Set.of("2"));
    EmoBoxFold first = new EmoBoxFold("d", 1, Set.of("2"), Set.of("1", "3"));
    List<Fold> folds = new EmoBox(List.of(second, first)).folds(ALL);
    assertEquals(List.of("d-1", "d-2"), folds.stream().map(Fold::name).toList());
    assertSides(folds.get(0), "d/2", "d/1 d/3");
    assertSides(folds.get(1), "d/1", "d/2");
  }

  @Test
  void emobox_of_other_recordings_is_refused() {
    EmoBox other = new EmoBox(List.of(new EmoBoxFold("d", 1, Set.of("x"), Set.of("2"))));
    assertEquals(
        "protocol emobox: the utterances of d must be those that are published, got none of fold 1",
        message(() -> other.folds(ALL)));
  }

  @Test
  void emobox_of_datasets_that_are_not_tested_is_left_out_but_not_all_of_it() {
    EmoBoxFold tess = new EmoBoxFold("tess", 1, Set.of("1"), Set.of("2"));
    EmoBoxFold own = new EmoBoxFold("d", 1, Set.of("2"), Set.of("1"));
    assertEquals(
        List.of("d-1"),
        new EmoBox(List.of(tess, own)).folds(ALL).stream().map(Fold::name).toList());
    assertEquals(
        "polyser.evaluate.emobox must hold folds of one of the datasets [a, b, c, d], got [tess]",
        message(() -> new EmoBox(List.of(tess)).folds(ALL)));
  }

  private static void assertSides(Fold fold, String train, String test) {
    assertEquals(train, ids(fold.train()));
    assertEquals(test, ids(fold.test()));
  }

  private static String ids(UtteranceChoice choice) {
    return ALL.stream()
        .filter(choice::admits)
        .map(UtteranceFacts::id)
        .collect(Collectors.joining(" "));
  }

  private static Set<String> speakers(
      List<UtteranceFacts> utterances, Predicate<UtteranceFacts> side) {
    return utterances.stream()
        .filter(side)
        .map(UtteranceFacts::speaker)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Two utterances of each speaker, of {@code p} and {@code q} speakers in two datasets. */
  private static List<UtteranceFacts> speakers(int p, int q) {
    List<UtteranceFacts> utterances = new ArrayList<>();
    for (int i = 0; i < 2 * (p + q); i++) {
      int speaker = i / 2;
      String dataset = speaker < p ? "p" : "q";
      utterances.add(utterance("u" + i, dataset, "en", dataset + "/" + speaker));
    }
    return utterances;
  }

  private static List<UtteranceFacts> reversed(List<UtteranceFacts> utterances) {
    List<UtteranceFacts> reversed = new ArrayList<>(utterances);
    Collections.reverse(reversed);
    return reversed;
  }

  private static String message(Runnable run) {
    return assertThrows(InvalidInputException.class, run::run).getMessage();
  }

  private static UtteranceFacts utterance(
      String id, String dataset, String language, String speaker) {
    return new UtteranceFacts(id, dataset, language, speaker);
  }
}
