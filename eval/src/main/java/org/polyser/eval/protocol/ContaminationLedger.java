package org.polyser.eval.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what a model has seen in training against what it is tested on. Datasets, speakers and
 * labels count as seen by their exact name; languages by their primary subtag, so that a model
 * trained on {@code en-GB} has seen {@code en-US}. Where {@link Traces} tell what was found by
 * content, a dataset counts as seen also if half of it are copies, and a speaker if a recording of
 * theirs is one: names can be changed.
 *
 * @param seen what the model's provenance says it saw, all stages together
 */
public record ContaminationLedger(Seen seen) {

  /**
   * What training used.
   *
   * @param datasets names of datasets
   * @param languages BCP-47 tags
   * @param speakerHashes hashes of speakers
   * @param labels emotion labels
   */
  public record Seen(
      Set<String> datasets, Set<String> languages, Set<String> speakerHashes, Set<String> labels) {

    /** Copies the sets. */
    public Seen {
      datasets = Set.copyOf(datasets);
      languages = Set.copyOf(languages);
      speakerHashes = Set.copyOf(speakerHashes);
      labels = Set.copyOf(labels);
    }

    /** A model that was not trained. */
    public static Seen nothing() {
      return new Seen(Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** Everything that either stage saw. */
    public Seen and(Seen other) {
      return new Seen(
          union(datasets, other.datasets),
          union(languages, other.languages),
          union(speakerHashes, other.speakerHashes),
          union(labels, other.labels));
    }

    private static Set<String> union(Set<String> a, Set<String> b) {
      return Stream.concat(a.stream(), b.stream()).collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * What of a test set the model had seen.
   *
   * @param dataset whether the dataset was trained on
   * @param language whether the language was trained on
   * @param speakers number of the test set's speakers that were trained on
   * @param labels the tested labels that were trained on, in the order of the tested labels
   * @param recordings utterances that were found to be copies of recordings that were trained on,
   *     of which strong compression hides some; empty if the model does not say what it was trained
   *     on
   * @param texts utterances whose text was trained on, likewise
   */
  public record Verdict(
      boolean dataset,
      boolean language,
      int speakers,
      List<String> labels,
      OptionalLong recordings,
      OptionalLong texts) {

    /** Copies the labels. */
    public Verdict {
      labels = List.copyOf(labels);
    }

    /** By names alone. */
    public Verdict(boolean dataset, boolean language, int speakers, List<String> labels) {
      this(dataset, language, speakers, labels, OptionalLong.empty(), OptionalLong.empty());
    }
  }

  /** Requires something to compare with. */
  public ContaminationLedger {
    Objects.requireNonNull(seen, "seen");
  }

  /**
   * The verdict on one test set.
   *
   * @param dataset name of the dataset
   * @param language BCP-47 tag
   * @param speakerHashes hashes of its speakers, made as those in {@link Seen}
   * @param labels the tested labels
   */
  public Verdict verdict(
      String dataset, String language, Set<String> speakerHashes, Collection<String> labels) {
    int speakers = seenSpeakers(speakerHashes, Set.of()).size();
    return new Verdict(
        seen.datasets().contains(dataset),
        seen.languages().stream()
            .map(ContaminationLedger::primary)
            .anyMatch(primary(language)::equals),
        speakers,
        labels.stream().filter(seen.labels()::contains).toList());
  }

  /**
   * The verdict on one test set, by names and by content.
   *
   * @param traces what was found by content; the other parameters are those of the verdict by names
   */
  public Verdict verdict(
      String dataset,
      String language,
      Set<String> speakerHashes,
      Collection<String> labels,
      Traces traces) {
    Verdict named = verdict(dataset, language, speakerHashes, labels);
    int speakers = seenSpeakers(speakerHashes, traces.speakerHashes()).size();
    return new Verdict(
        named.dataset() || traces.isDataset(),
        named.language(),
        speakers,
        named.labels(),
        OptionalLong.of(traces.recordings()),
        OptionalLong.of(traces.texts()));
  }

  /**
   * The speakers of a test set that were trained on.
   *
   * @param speakerHashes hashes of its speakers
   * @param copied of these, hashes of the speakers of copies
   */
  public Set<String> seenSpeakers(Set<String> speakerHashes, Set<String> copied) {
    return speakerHashes.stream()
        .filter(speaker -> seen.speakerHashes().contains(speaker) || copied.contains(speaker))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The primary subtag of a BCP-47 tag, in lower case. */
  static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }
}
