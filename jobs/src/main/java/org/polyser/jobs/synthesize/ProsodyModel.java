package org.polyser.jobs.synthesize;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How speakers differ and what each emotion does to them: {@code prosody.conf}, which names its
 * sources.
 *
 * @param variants of espeak-ng's voices, one a speaker
 * @param speaker what a speaker's own prosody is drawn from
 * @param emotions what an utterance's departure from it is drawn from, by emotion
 */
record ProsodyModel(
    List<String> variants, ProsodyDistribution speaker, Map<String, ProsodyDistribution> emotions) {

  static ProsodyModel load() {
    return from(ConfigFactory.parseResources(ProsodyModel.class, "prosody.conf").resolve());
  }

  private static ProsodyModel from(Config root) {
    Map<String, ProsodyDistribution> emotions = new TreeMap<>();
    Config section = root.getConfig("emotion");
    for (String emotion : section.root().keySet()) {
      emotions.put(emotion, ProsodyDistribution.from(section.getConfig(emotion), "shift"));
    }
    return new ProsodyModel(
        root.getStringList("speaker.variants"),
        ProsodyDistribution.from(root.getConfig("speaker"), "mean"),
        emotions);
  }

  Set<String> known() {
    return emotions.keySet();
  }

  /** The variant of the n-th speaker of a language, counted from 0. */
  String variant(int n) {
    return variants.get(n % variants.size());
  }

  /** The prosody of one utterance, which depends on its three names and the seed alone. */
  Prosody draw(long seed, String speakerName, String emotion, String utteranceId) {
    ProsodyDistribution.Draw own = speaker.draw(Draws.of(seed, speakerName));
    return own.plus(emotions.get(emotion).draw(Draws.of(seed, utteranceId)));
  }
}
