package org.polyser.jobs.recordings;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The {@code recording} of a manifest, taken apart: a file, or {@code ARCHIVE!/MEMBER}, a member of
 * an archive.
 *
 * @param file URI or path of the file or of the archive
 * @param member name within the archive, as it stands there
 */
public record RecordingUri(String file, Optional<String> member) {

  private static final String SEPARATOR = "!/";

  /** Splits at the first {@code !/}. */
  public static RecordingUri parse(String recording) {
    int at = recording.indexOf(SEPARATOR);
    return at < 0
        ? new RecordingUri(recording, Optional.empty())
        : new RecordingUri(
            recording.substring(0, at), Optional.of(recording.substring(at + SEPARATOR.length())));
  }

  /** The same with another file; the member's name stays as it is. */
  public RecordingUri withFile(UnaryOperator<String> change) {
    return new RecordingUri(change.apply(file), member);
  }

  /** As it stands in a manifest. */
  @Override
  public String toString() {
    return member.map(name -> file + SEPARATOR + name).orElse(file);
  }
}
