package org.polyser.corpus;

import java.util.List;

/**
 * EMOVO: {@code f1/gio-f1-b2.wav} is emotion gio, speaker f1, sentence b2. The sentence's code is
 * kept as {@code sentence}.
 */
public final class EmovoReader implements CorpusReader {

  private final NamedRecordings recordings =
      new NamedRecordings(
          "emovo", "(?:[fm]\\d/)?(?<emotion>[a-z]{3})-(?<speaker>[fm]\\d)-(?<sentence>[a-z]\\d)");

  @Override
  public String dataset() {
    return "emovo";
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
