package org.polyser.synthesis.engine;

import java.io.Serializable;
import java.util.List;

/** Something that speaks; it is sent to executors. */
public sealed interface SpeechEngine extends Serializable permits EspeakEngine, CommandEngine {

  /** How the provenance calls it. */
  String name();

  /**
   * The voices of each language.
   *
   * @param names that the configuration asks for
   * @param languages BCP-47
   * @throws org.polyser.config.InvalidInputException naming a voice that cannot be had
   */
  Voices voices(List<String> names, List<String> languages);

  /**
   * Speaks utterances, in one go where it can. The same batch gives the same sounds; another batch
   * may move them by bits, because some engines carry the phase of their voice on.
   *
   * @param batch at least one request
   * @return as many results, in the same order
   * @throws org.polyser.config.InvalidInputException if the engine cannot be started at all
   */
  List<SpeechResult> speak(List<SpeechRequest> batch);
}
