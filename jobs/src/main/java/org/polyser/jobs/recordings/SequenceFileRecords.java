package org.polyser.jobs.recordings;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;
import org.polyser.audio.RejectedAudioException;

/** The records of a SequenceFile: names as Text, recordings as BytesWritable. */
final class SequenceFileRecords implements SequentialArchive {

  private final SequenceFile.Reader reader;
  private final Text key = new Text();
  private final BytesWritable value = new BytesWritable();

  SequenceFileRecords(FSDataInputStream stream, Path path, Configuration configuration)
      throws IOException {
    stream.close();
    reader = new SequenceFile.Reader(configuration, SequenceFile.Reader.file(path));
    requireTypes(path);
  }

  private void requireTypes(Path path) throws IOException {
    boolean known =
        reader.getKeyClassName().equals(Text.class.getName())
            && reader.getValueClassName().equals(BytesWritable.class.getName());
    if (!known) {
      reader.close();
      throw new IOException(path.getName() + " must map Text to BytesWritable");
    }
  }

  @Override
  public Optional<String> next() throws IOException {
    return reader.next(key) ? Optional.of(key.toString()) : Optional.empty();
  }

  @Override
  public byte[] content() throws IOException, RejectedAudioException {
    reader.getCurrentValue(value);
    return value.copyBytes();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
