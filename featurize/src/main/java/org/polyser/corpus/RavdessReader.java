package org.polyser.corpus;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * RAVDESS, speech as audio only: {@code Actor_05/03-01-08-02-02-01-05.wav} is modality 03, vocal
 * channel 01, emotion 08, intensity 02, sentence 02, repetition 01, actor 05. The intensity is kept
 * as {@code intensity}, {@code normal} or {@code strong}. Songs and videos are not read.
 */
public final class RavdessReader implements CorpusReader {

  private static final Map<String, String> SENTENCES =
      Map.of("01", "Kids are talking by the door.", "02", "Dogs are sitting by the door.");

  private static final Map<String, String> INTENSITIES = Map.of("01", "normal", "02", "strong");

  private final NamedRecordings recordings =
      new NamedRecordings(
          "ravdess",
          "(?:Actor_\\d{2}/)?03-01-(?<emotion>\\d{2})-(?<intensity>0[12])-(?<sentence>0[12])"
              + "-\\d{2}-(?<speaker>\\d{2})");

  @Override
  public String dataset() {
    return "ravdess";
  }

  @Override
  public boolean recognises(CorpusFiles corpus) {
    return recordings.prevailIn(corpus);
  }

  @Override
  public List<Utterance> read(CorpusFiles corpus) {
    return recordings.read(corpus, RavdessReader::describe);
  }

  private static void describe(UtteranceBuilder utterance, Matcher name) {
    utterance
        .text(SENTENCES.get(name.group("sentence")))
        .extra("intensity", INTENSITIES.get(name.group("intensity")));
  }
}
