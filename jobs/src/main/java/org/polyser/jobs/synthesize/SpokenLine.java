package org.polyser.jobs.synthesize;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.jobs.spark.HadoopFiles;

/**
 * Speaks an utterance into a file and says in a line of the manifest what it is. What was drawn for
 * its prosody goes into the line.
 *
 * @param engine that speaks
 * @param output folder of the corpus
 */
record SpokenLine(SpeechEngine engine, String output) implements Serializable {

  private static final String DATASET = "synthetic";

  String call(SyntheticUtterance spoken) {
    String recording = "wav/" + spoken.utteranceId().replaceFirst(".*/", "") + ".wav";
    HadoopFiles.write(new Path(output, recording), engine.speak(spoken));
    return Manifest.toLine(utterance(spoken, recording)) + "\n";
  }

  private static Utterance utterance(SyntheticUtterance spoken, String recording) {
    Prosody prosody = spoken.prosody();
    return Utterance.builder(spoken.utteranceId(), DATASET, spoken.language(), recording)
        .speaker(spoken.speaker())
        .emotion(spoken.emotion())
        .text(spoken.text())
        .extra("voice", spoken.voice())
        .extra("prosody_pitch", String.valueOf(prosody.pitch()))
        .extra("prosody_range", String.valueOf(prosody.range()))
        .extra("prosody_rate", String.valueOf(prosody.rate()))
        .extra("prosody_volume", String.valueOf(prosody.volume()))
        .build();
  }
}
