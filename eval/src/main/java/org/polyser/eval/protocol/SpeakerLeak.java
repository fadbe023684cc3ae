package org.polyser.eval.protocol;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The speakers whom a fold has on both sides: what it lets into training and what it tests, held
 * against the utterances themselves. Whatever corpus it is, its model then knows voices that it is
 * tested on.
 */
public final class SpeakerLeak {

  private final Set<String> trained;
  private final List<UtteranceFacts> tested;

  /**
   * @param utterances all that the fold may choose from
   */
  public SpeakerLeak(Fold fold, Collection<UtteranceFacts> utterances) {
    trained =
        utterances.stream()
            .filter(fold.train()::admits)
            .map(UtteranceFacts::speaker)
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    tested = utterances.stream().filter(fold.test()::admits).toList();
  }

  /**
   * The speakers of a test set who are trained on, too.
   *
   * @param dataset name of the dataset
   * @param language BCP-47 tag
   * @return nothing where no speaker of the test set is known, so that nobody can tell
   */
  public Optional<Set<String>> of(String dataset, String language) {
    Set<String> speakers =
        tested.stream()
            .filter(facts -> facts.dataset().equals(dataset) && facts.language().equals(language))
            .map(UtteranceFacts::speaker)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return speakers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            speakers.stream().filter(trained::contains).collect(Collectors.toUnmodifiableSet()));
  }
}
