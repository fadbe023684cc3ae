package org.polyser.jobs.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingLocation.Nowhere;
import org.polyser.jobs.recordings.RecordingLocation.SequentialMember;

/**
 * Opens recordings one after another. Neighbours in one file share the open file; neighbours in an
 * archive that is read from its start on are read in one go, in the order of the archive.
 */
public final class RecordingReader implements Iterator<OpenedRecording>, AutoCloseable {

  private final List<RecordingLocation> locations;
  private final AudioDecoding decoding;
  private final RecordingOpener opener = new RecordingOpener();
  private MemberGroup group;
  private int at;

  /**
   * @param locations neighbours in a file or archive side by side
   * @param decoding opens their decoders
   */
  public RecordingReader(List<RecordingLocation> locations, AudioDecoding decoding) {
    this.locations = locations;
    this.decoding = decoding;
    group = new MemberGroup("", decoding);
  }

  @Override
  public boolean hasNext() {
    return group.hasNext() || at < locations.size();
  }

  @Override
  public OpenedRecording next() {
    if (!group.hasNext() && locations.get(at) instanceof SequentialMember first) {
      startGroup(first.file());
    }
    return group.hasNext() ? group.next() : single(at++);
  }

  private OpenedRecording single(int index) {
    return locations.get(index) instanceof FileRange range
        ? new OpenedRecording(index, () -> decoding.open(opener.open(range)))
        : OpenedRecording.refused(index, ((Nowhere) locations.get(index)).rejection());
  }

  private void startGroup(String file) {
    close();
    group = new MemberGroup(file, decoding);
    while (at < locations.size()
        && locations.get(at) instanceof SequentialMember member
        && member.file().equals(file)) {
      group.add(at++, member.member());
    }
  }

  @Override
  public void close() {
    try {
      group.close();
      opener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
