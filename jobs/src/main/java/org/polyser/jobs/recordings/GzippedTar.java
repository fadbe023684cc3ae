package org.polyser.jobs.recordings;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The members of a gzipped tar archive. */
final class GzippedTar implements SequentialArchive {

  private static final int BUFFER = 1 << 16;

  private final TarArchiveInputStream tar;
  private TarArchiveEntry entry;

  GzippedTar(FSDataInputStream stream) throws IOException {
    tar = new TarArchiveInputStream(InflationGuard.over(new BufferedInputStream(stream, BUFFER)));
  }

  @Override
  public Optional<String> next() throws IOException {
    try {
      entry = tar.getNextTarEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException(e);
    }
    return Optional.ofNullable(entry).map(one -> MemberName.normalised(one.getName()));
  }

  @Override
  public byte[] content() throws IOException, RejectedAudioException {
    TarMember.requireFile(entry);
    if (entry.getSize() > MAX_MEMBER) {
      throw new RejectedAudioException(
          RejectionCode.TOO_LARGE,
          entry.getSize() + " bytes, more than a member of a gzipped archive may have");
    }
    byte[] content = tar.readNBytes((int) entry.getSize());
    if (content.length < entry.getSize()) {
      throw new EOFException("the archive ends within a member");
    }
    return content;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
