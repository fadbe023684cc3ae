package org.polyser.integration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.SequenceFile.Writer;
import org.apache.hadoop.io.Text;

/** Recordings in one of Hadoop's own files: names and bytes. */
final class SequenceFiles {

  private SequenceFiles() {}

  static void write(Path file, Map<String, byte[]> recordings) throws IOException {
    try (Writer writer =
        SequenceFile.createWriter(
            new Configuration(),
            Writer.file(new org.apache.hadoop.fs.Path(file.toUri())),
            Writer.keyClass(Text.class),
            Writer.valueClass(BytesWritable.class))) {
      for (Map.Entry<String, byte[]> recording : recordings.entrySet()) {
        writer.append(new Text(recording.getKey()), new BytesWritable(recording.getValue()));
      }
    }
  }
}
