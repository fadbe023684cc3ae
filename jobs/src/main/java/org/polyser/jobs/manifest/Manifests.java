package org.polyser.jobs.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.jobs.recordings.RecordingUri;
import org.polyser.jobs.spark.HadoopFiles;

/** Reads manifests from any location, recordings resolved against the manifest that names them. */
public final class Manifests {

  private Manifests() {}

  /**
   * @param locations of manifests
   * @return their utterances one after another, every recording with its scheme
   * @throws IOException if one cannot be read
   */
  public static List<Utterance> read(List<String> locations) throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    for (String location : locations) {
      Path manifest = HadoopFiles.qualified(location);
      for (Utterance utterance : read(manifest)) {
        utterances.add(
            utterance.withRecording(resolved(manifest.getParent(), utterance.recording())));
      }
    }
    return utterances;
  }

  /** Names within archives stay as they are. */
  private static String resolved(Path folder, String recording) {
    return RecordingUri.parse(recording)
        .withFile(file -> new Path(folder, file).toString())
        .toString();
  }

  private static List<Utterance> read(Path manifest) throws IOException {
    try (var stream = HadoopFiles.fileSystem(manifest).open(manifest);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return Manifest.read(reader, manifest.toString());
    }
  }
}
