package org.polyser.jobs.recordings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.audio.RejectedAudioException;
import org.polyser.jobs.recordings.RecordingLocation.Nowhere;
import org.polyser.jobs.recordings.RecordingLocation.SequentialMember;

/** Finds members of an archive. */
final class ArchiveLookup {

  private final String archive;
  private final Map<String, RecordingLocation> found = new HashMap<>();

  /** Recordings by the names of their members; unsafe names are found nowhere. */
  private final Map<String, String> members = new HashMap<>();

  ArchiveLookup(String archive, List<String> recordings) {
    this.archive = archive;
    recordings.forEach(this::admit);
  }

  private void admit(String recording) {
    String member = RecordingUri.parse(recording).member().orElseThrow();
    try {
      MemberName.requireSafe(member);
      members.put(MemberName.normalised(member), recording);
    } catch (RejectedAudioException e) {
      found.put(recording, Nowhere.of(e));
    }
  }

  Map<String, RecordingLocation> run() {
    Path path = new Path(archive);
    FileSystem files = RecordingOpener.files(path);
    try (FSDataInputStream stream = files.open(path)) {
      long length = files.getFileStatus(path).getLen();
      switch (ArchiveKind.of(stream)) {
        case TAR -> byHeaders(stream, length);
        case TAR_GZ, SEQUENCE_FILE -> sequentially(length);
      }
    } catch (IOException e) {
      Nowhere nowhere = Nowhere.of(ReadFailure.ofFile(e));
      members.values().forEach(recording -> found.put(recording, nowhere));
    }
    return found;
  }

  private void byHeaders(FSDataInputStream stream, long length) {
    new TarHeaders(archive, length, members.keySet())
        .read(stream)
        .forEach((member, location) -> found.put(members.get(member), location));
  }

  /** Each is taken for an equal share until the archive is read. */
  private void sequentially(long length) {
    long share = length / Math.max(1, members.size());
    members.forEach(
        (member, recording) -> found.put(recording, new SequentialMember(archive, member, share)));
  }
}
