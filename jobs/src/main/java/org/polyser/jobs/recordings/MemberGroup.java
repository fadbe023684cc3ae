package org.polyser.jobs.recordings;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.jobs.spark.HadoopFiles;

/** Members of one archive, in the order in which they lie there. */
final class MemberGroup implements Iterator<OpenedRecording>, AutoCloseable {

  private final String file;
  private final AudioDecoding decoding;
  private final Map<String, Integer> wanted = new HashMap<>();
  private SequentialArchive archive;
  private RejectedAudioException broken;

  MemberGroup(String file, AudioDecoding decoding) {
    this.file = file;
    this.decoding = decoding;
  }

  void add(int index, String member) {
    wanted.put(member, index);
  }

  @Override
  public boolean hasNext() {
    return !wanted.isEmpty();
  }

  @Override
  public OpenedRecording next() {
    try {
      if (broken == null) {
        Optional<String> member = advance();
        if (member.isPresent()) {
          return opened(wanted.remove(member.get()));
        }
        broken = new RejectedAudioException(RejectionCode.MISSING, "no such member");
      }
    } catch (IOException e) {
      broken = ReadFailure.ofArchive(e);
    }
    String any = wanted.keySet().iterator().next();
    return OpenedRecording.refused(wanted.remove(any), broken);
  }

  private Optional<String> advance() throws IOException {
    if (archive == null) {
      archive = SequentialArchive.open(file, HadoopFiles.configuration());
    }
    Optional<String> member = archive.next();
    while (member.isPresent() && !wanted.containsKey(member.get())) {
      member = archive.next();
    }
    return member;
  }

  /** The archive may break within the member, which then is among those that it broke before. */
  private OpenedRecording opened(int index) {
    try {
      RecordingBytes content = RecordingBytes.of(archive.content());
      return new OpenedRecording(index, () -> decoding.open(content));
    } catch (RejectedAudioException e) {
      return OpenedRecording.refused(index, e);
    } catch (IOException e) {
      broken = ReadFailure.ofArchive(e);
      return OpenedRecording.refused(index, broken);
    }
  }

  @Override
  public void close() throws IOException {
    if (archive != null) {
      archive.close();
    }
  }
}
