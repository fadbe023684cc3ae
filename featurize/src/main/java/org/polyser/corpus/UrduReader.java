package org.polyser.corpus;

import java.util.List;

/**
 * URDU: {@code Angry/SM4_F7_A059.wav} has its emotion from the folder; the name has the speaker,
 * SM4, the speaker's file, 7, and the emotion's file, 59.
 */
public final class UrduReader implements CorpusReader {

  private final NamedRecordings recordings =
      new NamedRecordings("urdu", "(?<emotion>[A-Z][a-z]+)/(?<speaker>S[FM]\\d+)_F\\d+_[A-Z]\\d+");

  @Override
  public String dataset() {
    return "urdu";
  }

  @Override
  public boolean recognises(CorpusFiles corpus) {
    return recordings.prevailIn(corpus);
  }

  @Override
  public List<Utterance> read(CorpusFiles corpus) {
    return recordings.read(corpus, (utterance, name) -> {});
  }
}
