package org.polyser.eval.protocol;

import static org.polyser.eval.protocol.UtteranceChoice.except;
import static org.polyser.eval.protocol.UtteranceChoice.only;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.UtteranceChoice.Field;

/**
 * A protocol that trains a model for every fold. A pure function of the utterances that are to be
 * tested: their order and number change nothing, and what else is trained on need not be known.
 */
public sealed interface FoldedProtocol extends Protocol {

  /** What makes a row of the report. */
  enum Rows {
    /** Every fold: each asks another question. */
    PER_FOLD,
    /** All folds together: they share one question out among them. */
    POOLED
  }

  /**
   * The folds, in the order of their names.
   *
   * @param tested facts of the utterances that are to be tested
   */
  List<Fold> folds(Collection<UtteranceFacts> tested);

  /** Whether folds are told apart in the report. */
  default Rows rows() {
    return Rows.PER_FOLD;
  }

  /**
   * Every value of a field, such as every language, is tested by a model that was trained on all
   * others.
   *
   * @param name of the protocol
   * @param field whose values are left out one by one
   */
  record LeaveOneOut(String name, Field field) implements FoldedProtocol {

    @Override
    public List<Fold> folds(Collection<UtteranceFacts> tested) {
      return each(
          field, tested, (of, value) -> new Fold(value, except(of, value), only(of, value)));
    }
  }

  /** A model is trained on every dataset by itself and tested on each other one. */
  record CrossCorpus() implements FoldedProtocol {

    @Override
    public String name() {
      return "cross-corpus";
    }

    @Override
    public List<Fold> folds(Collection<UtteranceFacts> tested) {
      List<Fold> folds =
          each(
              Field.DATASET,
              tested,
              (field, name) -> new Fold(name, only(field, name), except(field, name)));
      Rule.require(
          folds.size() > 1, "polyser.evaluate.protocol", "needs two datasets to cross", name());
      return folds;
    }
  }

  /**
   * The speakers are dealt out to folds, each of which is tested by a model that heard none of its
   * speakers. They are dealt dataset by dataset, so that every fold has some of each. Utterances of
   * unknown speakers are neither trained on nor tested.
   *
   * @param k number of folds
   * @param seed of the order in which speakers are dealt
   */
  record SpeakerIndependent(int k, long seed) implements FoldedProtocol {

    @Override
    public String name() {
      return "speaker-independent";
    }

    @Override
    public Rows rows() {
      return Rows.POOLED;
    }

    @Override
    public List<Fold> folds(Collection<UtteranceFacts> tested) {
      List<String> speakers = new SpeakerDeal(seed).of(tested);
      Rule.require(
          speakers.size() >= k,
          "polyser.evaluate.folds",
          "must be <= the number of known speakers, " + speakers.size(),
          k);
      return IntStream.range(0, k).mapToObj(fold -> fold(fold, speakers)).toList();
    }

    private Fold fold(int index, List<String> speakers) {
      List<String> own =
          IntStream.range(0, speakers.size())
              .filter(i -> i % k == index)
              .mapToObj(speakers::get)
              .toList();
      String name = "%0" + String.valueOf(k).length() + "d";
      return new Fold(
          name.formatted(index + 1), except(Field.SPEAKER, own), only(Field.SPEAKER, own));
    }
  }

  /**
   * Folds as EmoBox published them, for comparison with figures of others. In many of its corpora
   * speakers are on both sides of a fold: {@link SpeakerLeak}. Folds of datasets that are not
   * tested are left out.
   *
   * <p>Source: Ma et al. 2024, EmoBox: Multilingual Multi-corpus Speech Emotion Recognition Toolkit
   * and Benchmark, section 2.
   *
   * @param published as read from its files
   */
  record EmoBox(List<EmoBoxFold> published) implements FoldedProtocol {

    /** Copies the folds. */
    public EmoBox {
      published = List.copyOf(published);
    }

    @Override
    public String name() {
      return "emobox";
    }

    @Override
    public Rows rows() {
      return Rows.POOLED;
    }

    @Override
    public List<Fold> folds(Collection<UtteranceFacts> tested) {
      EmoBoxMatch match = EmoBoxMatch.of(tested);
      Set<String> datasets =
          tested.stream().map(UtteranceFacts::dataset).collect(Collectors.toSet());
      List<Fold> folds =
          published.stream()
              .filter(fold -> datasets.contains(fold.dataset()))
              .sorted()
              .map(match::fold)
              .toList();
      Rule.require(
          !folds.isEmpty(),
          "polyser.evaluate.emobox",
          "must hold folds of one of the datasets " + new TreeSet<>(datasets),
          published.stream()
              .map(EmoBoxFold::dataset)
              .collect(Collectors.toCollection(TreeSet::new)));
      return folds;
    }
  }

  private static List<Fold> each(
      Field field, Collection<UtteranceFacts> tested, BiFunction<Field, String, Fold> fold) {
    TreeSet<String> values = new TreeSet<>();
    tested.forEach(facts -> values.add(field.of(facts)));
    return values.stream().map(one -> fold.apply(field, one)).toList();
  }
}
