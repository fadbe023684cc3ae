package org.polyser.jobs.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingLocation.Nowhere;

/**
 * Finds members of a plain tar archive by its headers alone, so that each can be read by itself and
 * a large archive still splits. Where a name occurs twice, the later one counts, as with tar.
 */
final class TarHeaders {

  private final String archive;
  private final long length;
  private final Set<String> wanted;
  private final Map<String, RecordingLocation> found = new HashMap<>();
  private int numHeaders;
  private boolean broken;

  /**
   * @param archive URI of the archive
   * @param length its bytes
   * @param wanted names of members
   */
  TarHeaders(String archive, long length, Set<String> wanted) {
    this.archive = archive;
    this.length = length;
    this.wanted = wanted;
  }

  /** The members that are there; headers behind damage are out of reach. */
  Map<String, RecordingLocation> read(FSDataInputStream stream) {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new SeekingStream(stream))) {
      TarArchiveEntry entry = tar.getNextTarEntry();
      while (entry != null) {
        add(entry, tar.getBytesRead());
        entry = tar.getNextTarEntry();
      }
    } catch (IOException | IllegalArgumentException e) {
      broken = true;
    }
    if (broken) {
      missing(new RejectedAudioException(cutOrForeign(), "no tar archive, or one that breaks off"));
    }
    missing(new RejectedAudioException(RejectionCode.MISSING, "no such member"));
    return found;
  }

  /** An archive of which nothing could be read is none. */
  private RejectionCode cutOrForeign() {
    return numHeaders == 0 ? RejectionCode.UNKNOWN_FORMAT : RejectionCode.TRUNCATED;
  }

  private void add(TarArchiveEntry entry, long offset) {
    numHeaders++;
    broken = offset + entry.getSize() > length;
    String name = MemberName.normalised(entry.getName());
    if (wanted.contains(name)) {
      found.put(name, located(entry, offset));
    }
  }

  private RecordingLocation located(TarArchiveEntry entry, long offset) {
    try {
      TarMember.requireFile(entry);
      if (offset + entry.getSize() > length) {
        throw new RejectedAudioException(
            RejectionCode.TRUNCATED, "the archive ends within the member");
      }
      return new FileRange(archive, offset, entry.getSize());
    } catch (RejectedAudioException e) {
      return Nowhere.of(e);
    }
  }

  private void missing(RejectedAudioException why) {
    wanted.forEach(name -> found.putIfAbsent(name, Nowhere.of(why)));
  }

  /** Skips by seeking: what lies between headers is never read. */
  private static final class SeekingStream extends InputStream {

    private final FSDataInputStream stream;

    SeekingStream(FSDataInputStream stream) {
      this.stream = stream;
    }

    @Override
    public int read() throws IOException {
      return stream.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return stream.read(target, offset, length);
    }

    @Override
    public long skip(long count) throws IOException {
      stream.seek(stream.getPos() + count);
      return count;
    }
  }
}
