package org.polyser.corpus;

import java.util.List;

/**
 * EMO-DB: {@code wav/03a01Fa.wav} is speaker 03, sentence a01, emotion F, version a. The sentence's
 * code is kept as {@code sentence}.
 */
public final class EmodbReader implements CorpusReader {

  private final NamedRecordings recordings =
      new NamedRecordings(
          "emodb", "(?:wav/)?(?<speaker>\\d{2})(?<sentence>[ab]\\d{2})(?<emotion>[A-Z])[a-z]?");

  @Override
  public String dataset() {
    return "emodb";
  }

  @Override
  public boolean recognises(CorpusFiles corpus) {
    return recordings.prevailIn(corpus);
  }

  @Override
  public List<Utterance> read(CorpusFiles corpus) {
    return recordings.read(
        corpus, (utterance, name) -> utterance.extra("sentence", name.group("sentence")));
  }
}
