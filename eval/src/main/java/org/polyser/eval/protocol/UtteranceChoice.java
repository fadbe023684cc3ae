package org.polyser.eval.protocol;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.polyser.provenance.Fingerprint;

/**
 * A choice of utterances by one field. An utterance without a value there, as one whose speaker is
 * unknown, is never chosen: nobody can say that it is not one of those that must be kept out.
 *
 * @param field that decides
 * @param mode whether the values are let through or kept out
 * @param values of the field, as {@link Field#of} gives them
 */
public record UtteranceChoice(Field field, Mode mode, Set<String> values) implements Serializable {

  /** A field of {@link UtteranceFacts}. */
  public enum Field {
    DATASET,
    /** By primary subtag, so that {@code en-GB} is the language of {@code en-US}. */
    LANGUAGE,
    SPEAKER,
    UTTERANCE;

    /** The value of an utterance that decides, or {@code null}. */
    public String of(UtteranceFacts facts) {
      return switch (this) {
        case DATASET -> facts.dataset();
        case LANGUAGE -> ContaminationLedger.primary(facts.language());
        case SPEAKER -> facts.speaker();
        case UTTERANCE -> facts.id();
      };
    }
  }

  /** What happens to utterances with one of the values. */
  public enum Mode {
    ONLY,
    EXCEPT
  }

  /** Copies the values. */
  public UtteranceChoice {
    values = Set.copyOf(values);
  }

  /** Utterances with one of these values. */
  public static UtteranceChoice only(Field field, Collection<String> values) {
    return new UtteranceChoice(field, Mode.ONLY, Set.copyOf(values));
  }

  /** Utterances with one of these values. */
  public static UtteranceChoice only(Field field, String... values) {
    return only(field, Arrays.asList(values));
  }

  /** Utterances with another value than these. */
  public static UtteranceChoice except(Field field, Collection<String> values) {
    return new UtteranceChoice(field, Mode.EXCEPT, Set.copyOf(values));
  }

  /** Utterances with another value than these. */
  public static UtteranceChoice except(Field field, String... values) {
    return except(field, Arrays.asList(values));
  }

  /** Another one for another choice, which tells nobody who the speakers are. */
  public String fingerprint() {
    return Fingerprint.of(field + "\t" + mode + "\t" + new TreeSet<>(values)).sha256();
  }

  /** Whether an utterance is chosen. */
  public boolean admits(UtteranceFacts facts) {
    String value = field.of(facts);
    return value != null && values.contains(value) == (mode == Mode.ONLY);
  }
}
