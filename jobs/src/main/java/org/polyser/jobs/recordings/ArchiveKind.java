package org.polyser.jobs.recordings;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;

/** The kinds of archives, told apart by their first bytes. */
enum ArchiveKind {
  /** A tar archive, whose members can be read by themselves. */
  TAR,
  /** A tar archive in gzip, readable from its start on only. */
  TAR_GZ,
  /** A SequenceFile of Text keys and BytesWritable values. */
  SEQUENCE_FILE;

  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int SEQUENCE_MAGIC = 'S' << 8 | 'E';

  /** Looks at the first bytes of a stream and goes back to its start. */
  static ArchiveKind of(FSDataInputStream stream) throws IOException {
    int magic = stream.read() << 8 | stream.read();
    int third = stream.read();
    stream.seek(0);
    if (magic == GZIP_MAGIC) {
      return TAR_GZ;
    }
    return magic == SEQUENCE_MAGIC && third == 'Q' ? SEQUENCE_FILE : TAR;
  }
}
