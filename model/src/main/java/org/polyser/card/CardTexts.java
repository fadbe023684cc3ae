package org.polyser.card;

import org.polyser.markdown.Markdown;

/** What a card says in words; {@code %} where a fact comes in. */
final class CardTexts {

  static final String WHAT =
      """

      # Aligner %s

      An aligner of PolySER. It brings speech (as log-mel features) and emotion words (as embeddings
      of a frozen sentence encoder) into one space of %s dimensions; the emotion of an utterance is
      the candidate word that lies nearest. Candidates may be any adjectives, trained on or not.
      """;

  static final String CHOSEN =
      """
      UAR **%.1f %%** on %s development utterances, after epoch %d of %d (training loss %.3f).

      That number chose the epoch: it is the best of all epochs, and so too good. It was measured on
      utterances that were kept apart, but of the same corpora and labels. It says nothing about
      other corpora or languages. All epochs are in `history.jsonl`.

      ![Training loss and development UAR over the epochs](history.svg)
      """;

  static final String NOT_MEASURED =
      """
      Not measured: no utterances were kept apart in training, or which epoch was kept is not
      recorded. Measure it on speech of your own before you use it.
      """;

  static final String NO_REPORTS =
      """
      Not known: it was measured on no other language, corpus or recording condition. Evaluate it,
      and have the reports put here; no training is repeated for that:

      ```
      submit-scripts/polyser train output=THIS_FOLDER resume=true reports=[REPORT]
      ```
      """;

  static final String USAGE =
      """
      Measure it first, on labelled speech like yours, then score:

      ```
      submit-scripts/polyser evaluate input=FEATURES aligner=THIS_FOLDER output=REPORT
      submit-scripts/polyser score input=RECORDINGS aligner=THIS_FOLDER output=SCORES labels=[%s]
      ```
      """;

  static final String OTHER_ENCODER =
      """

      Both need its text encoder, %s: `text-encoder=FOLDER`.
      """;

  static final String SPEECH_ENCODER =
      """

      Both need the frozen speech encoder that it stands on, %s: `speech-encoder=FILE`. Its weights
      are not in this folder, and have a licence of their own. `speech_encoder.onnx` begins at its
      frames.
      """;

  static final String NOT_FOR =
      section(
          "What it is not for",
          """
          - **Not for decisions about people**: not for hiring, grading, lending, insuring, policing,
            diagnosing, or watching anybody at work or at school. Some of that is forbidden by law.
          - Not for finding out what somebody feels. It says what a voice sounds like to people who
            labelled other voices, and is often wrong.
          - Not for speech that its speakers have not agreed to have analysed.
          """);

  static final String LIMITS =
      section(
          "Limits",
          """
          - Corpora of emotional speech are mostly acted, or even synthetic: few sentences, read in a
            studio, with more expression than people show. What was learned from them need not hold
            for spontaneous speech, over a telephone, or in noise.
          - Languages that are not listed above as trained on were not heard. Zero-shot means that
            it can be tried on them, not that it works.
          - Voices, ages, accents and cultures that the corpora lack may be recognised worse.
          - Probabilities are a softmax over cosines. They are not calibrated.
          """);

  static final String LICENCE =
      section(
          "Licence",
          """
          No licence of these weights is recorded. They learned from the datasets above, each of
          which has a licence of its own, some for research only: read them before you use the
          weights or pass them on.
          """);

  private CardTexts() {}

  static String section(String title, String body) {
    return Markdown.section(title, body);
  }
}
