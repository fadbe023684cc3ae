package org.polyser.jobs.recordings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.SequenceFile;
import org.apache.hadoop.io.Text;

/** Writes archives of recordings. */
final class Archives {

  private Archives() {}

  static Path tar(Path file, Map<String, byte[]> members) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      write(out, members);
    }
    return file;
  }

  static Path gzippedTar(Path file, Map<String, byte[]> members) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      write(out, members);
    }
    return file;
  }

  private static void write(OutputStream out, Map<String, byte[]> members) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        tar.putArchiveEntry(entry(member.getKey(), member.getValue()));
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
  }

  private static TarArchiveEntry entry(String name, byte[] content) {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    return entry;
  }

  /** A tar archive of one link. */
  static Path link(Path file, String name, String target) throws IOException {
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      entry.setLinkName(target);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return file;
  }

  static Path sequenceFile(
      Path file, SequenceFile.CompressionType compression, Map<String, byte[]> records)
      throws IOException {
    try (SequenceFile.Writer writer =
        SequenceFile.createWriter(
            new Configuration(),
            SequenceFile.Writer.file(new org.apache.hadoop.fs.Path(file.toUri())),
            SequenceFile.Writer.keyClass(Text.class),
            SequenceFile.Writer.valueClass(BytesWritable.class),
            SequenceFile.Writer.compression(compression))) {
      for (Map.Entry<String, byte[]> one : records.entrySet()) {
        writer.append(new Text(one.getKey()), new BytesWritable(one.getValue()));
      }
    }
    return file;
  }
}
