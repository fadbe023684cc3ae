package org.polyser.jobs.recordings;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.audio.RejectedAudioException;

/** An archive that is read from its start on, member by member. */
interface SequentialArchive extends AutoCloseable {

  /** Bytes that a member may have, for it is held in memory while it is decoded. */
  long MAX_MEMBER = 256L << 20;

  /**
   * Goes on to the next member.
   *
   * @return its name, or nothing at the end
   * @throws IOException if the archive is damaged from here on
   */
  Optional<String> next() throws IOException;

  /**
   * The bytes of the member that the archive stands at; at most once.
   *
   * @throws RejectedAudioException if the member cannot be used; the next ones can
   * @throws IOException if the archive is damaged from here on
   */
  byte[] content() throws IOException, RejectedAudioException;

  @Override
  void close() throws IOException;

  /** Opens an archive at its start. */
  static SequentialArchive open(String archive, Configuration configuration) throws IOException {
    Path path = new Path(archive);
    FileSystem files = path.getFileSystem(configuration);
    FSDataInputStream stream = files.open(path);
    return switch (ArchiveKind.of(stream)) {
      case SEQUENCE_FILE -> new SequenceFileRecords(stream, path, configuration);
      default -> new GzippedTar(stream);
    };
  }
}
