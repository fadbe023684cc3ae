package org.polyser.corpus;

import java.util.Locale;
import java.util.Set;

/**
 * A file that may be a recording. Its extension only tells it from tables and label files beside
 * it; what the file holds is found out by whoever decodes it.
 *
 * @param path relative to the corpus folder
 */
record RecordingPath(String path) {

  private static final Set<String> EXTENSIONS =
      Set.of(
          "wav", "wave", "w64", "rf64", "bwf", "flac", "opus", "mp3", "mp2", "ogg", "oga", "spx",
          "m4a", "m4b", "mp4", "aac", "ac3", "wma", "aif", "aiff", "aifc", "caf", "amr", "awb",
          "3gp", "gsm", "au", "snd", "sph", "webm", "mka", "mkv", "mov", "ape", "wv", "tta");

  /** Whether the extension is one that recordings have, in any case. */
  boolean isAudio() {
    String extension = path.substring(withoutExtension().length()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.contains(extension.replaceFirst("^\\.", ""));
  }

  /** The path without its extension. */
  String withoutExtension() {
    return path.substring(0, dot());
  }

  /** The file's name without folder and extension. */
  String stem() {
    return path.substring(path.lastIndexOf('/') + 1, dot());
  }

  private int dot() {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? dot : path.length();
  }
}
