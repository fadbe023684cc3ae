package org.polyser.jobs.recordings;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;

/**
 * Recordings to look up at once.
 *
 * @param container URI of the folder or archive that they lie in
 * @param kind whether the container is a folder or an archive
 * @param recordings as the manifest has them
 */
record Lookup(String container, Kind kind, ArrayList<String> recordings) implements Serializable {

  /** What recordings lie in. */
  enum Kind {
    FOLDER,
    ARCHIVE
  }

  /** Recordings by what they lie in. */
  static List<Lookup> of(Collection<String> recordings) {
    Map<String, Lookup> lookups = new LinkedHashMap<>();
    for (String recording : recordings) {
      RecordingUri uri = RecordingUri.parse(recording);
      Kind kind = uri.member().isPresent() ? Kind.ARCHIVE : Kind.FOLDER;
      String container = kind == Kind.ARCHIVE ? uri.file() : folder(uri.file());
      lookups
          .computeIfAbsent(kind + container, key -> new Lookup(container, kind, new ArrayList<>()))
          .recordings
          .add(recording);
    }
    return List.copyOf(lookups.values());
  }

  private static String folder(String file) {
    return String.valueOf(new Path(file).getParent());
  }
}
