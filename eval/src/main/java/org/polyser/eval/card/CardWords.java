package org.polyser.eval.card;

/** What the section says in words; {@code %} where a figure or a table comes in. */
final class CardWords {

  static final String HEAD =
      """
      What reports of `polyser evaluate` show, in percent. UAR is the mean recall of the emotions.
      What fails is what is not told from chance: the lower end of its interval does not lie above
      it. Languages, emotions and recording conditions that are not named here were not measured.

      """;

  static final String SIDE_BY_SIDE =
      """

      UAR of each report, whose recordings or models differ:

      """;

  /** Title, protocol, whose figures, labels, table of test sets. */
  static final String REPORT =
      """

      ### %s

      %s %s
      Candidate labels: %s.

      %s\
      """;

  static final String EMOTIONS =
      """

      Emotions over all of these test sets together. False alarms: of the answers to all other
      utterances. The lowest recall is that of a single test set.

      """;

  private CardWords() {}
}
