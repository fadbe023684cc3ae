package org.polyser.jobs.recordings;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingLocation.Nowhere;

/** Finds loose files: few of a folder one by one, many by listing the folder once. */
final class FolderLookup {

  private static final int FEW = 16;

  private final FileSystem files;
  private final Path folder;
  private final Map<String, String> recordings = new HashMap<>();
  private final Map<String, RecordingLocation> found = new HashMap<>();

  FolderLookup(String folder, List<String> recordings) {
    this.folder = new Path(folder);
    files = RecordingOpener.files(this.folder);
    recordings.forEach(one -> this.recordings.put(new Path(one).getName(), one));
  }

  Map<String, RecordingLocation> run() {
    try {
      if (recordings.size() <= FEW) {
        askEach();
      } else {
        list();
      }
    } catch (IOException e) {
      missing(ReadFailure.ofFile(e));
    }
    missing(new RejectedAudioException(RejectionCode.MISSING, "no such file"));
    return found;
  }

  private void askEach() throws IOException {
    for (String recording : recordings.values()) {
      Path file = new Path(recording);
      if (files.exists(file)) {
        add(files.getFileStatus(file));
      }
    }
  }

  private void list() throws IOException {
    for (RemoteIterator<FileStatus> all = files.listStatusIterator(folder); all.hasNext(); ) {
      add(all.next());
    }
  }

  private void add(FileStatus status) {
    String recording = recordings.get(status.getPath().getName());
    if (recording != null) {
      found.put(
          recording,
          status.isFile()
              ? new FileRange(recording, 0, status.getLen())
              : new Nowhere(RejectionCode.UNREADABLE, "no plain file"));
    }
  }

  private void missing(RejectedAudioException why) {
    recordings.values().forEach(one -> found.putIfAbsent(one, Nowhere.of(why)));
  }
}
