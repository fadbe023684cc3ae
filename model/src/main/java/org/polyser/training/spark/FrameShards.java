package org.polyser.training.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputChecker;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.polyser.aligner.Utterance;
import org.polyser.features.FeatureMatrix;
import org.polyser.training.FrameSource;
import org.polyser.training.TrainingExample;

/**
 * A folder of frame shards: files of half-precision matrices, log-mel or what a frozen encoder made
 * of it, each with the functionals that are kept of its utterance, one after another, read by
 * position. The index of what lies where is the list of {@link TrainingExample}s.
 */
public final class FrameShards implements Serializable {

  private static final long serialVersionUID = 1L;

  private final URI folder;
  private final int numMels;
  private final int functionals;

  /**
   * @param folder on any file system that Hadoop reads
   * @param numMels columns of every matrix
   * @param functionals single-precision numbers that follow every matrix
   */
  public FrameShards(URI folder, int numMels, int functionals) {
    this.folder = folder;
    this.numMels = numMels;
    this.functionals = functionals;
  }

  /** The folder. */
  public URI folder() {
    return folder;
  }

  /** Columns of every matrix. */
  public int numMels() {
    return numMels;
  }

  /** Where a shard lies. */
  public Path path(int shard) {
    return new Path(new Path(folder), "frames-%05d.f16".formatted(shard));
  }

  /** Made once a JVM, with the {@code spark.hadoop.*} settings of the application. */
  private static final class Hadoop {
    static final Configuration CONFIGURATION =
        SparkHadoopUtil.get()
            .newConfiguration(SparkEnv.get() == null ? new SparkConf() : SparkEnv.get().conf());
  }

  /**
   * What is written of an utterance.
   *
   * @param frames in half precision, row-major
   * @param functionals as many as every utterance has
   */
  public static byte[] bytes(byte[] frames, float[] functionals) {
    ByteBuffer bytes = ByteBuffer.allocate(frames.length + functionals.length * Float.BYTES);
    bytes.put(frames).asFloatBuffer().put(functionals);
    return bytes.array();
  }

  /** Opens the shards for reading; to be closed, and not for several threads. */
  public Reader open() {
    return new Reader();
  }

  /** Reads by position and keeps the shards open. */
  public final class Reader implements FrameSource, AutoCloseable {

    private final Map<Integer, FSDataInputStream> streams = new HashMap<>();
    private byte[] bytes = {};

    private Reader() {}

    @Override
    public Utterance read(TrainingExample example) throws IOException {
      int length = example.numFrames() * numMels * Short.BYTES + functionals * Float.BYTES;
      if (bytes.length < length) {
        bytes = new byte[length];
      }
      read(stream(example.shard()), example.offset(), length);
      ByteBuffer read = ByteBuffer.wrap(bytes);
      FeatureMatrix frames = FeatureMatrix.readHalfPrecision(read, example.numFrames(), numMels);
      float[] singles = new float[functionals];
      read.asFloatBuffer().get(singles);
      return new Utterance(frames, singles);
    }

    /** A file system of checksums opens its files anew for every reading by position. */
    private void read(FSDataInputStream stream, long offset, int length) throws IOException {
      if (stream.getWrappedStream() instanceof FSInputChecker) {
        stream.seek(offset);
        stream.readFully(bytes, 0, length);
      } else {
        stream.readFully(offset, bytes, 0, length);
      }
    }

    private FSDataInputStream stream(int shard) throws IOException {
      FSDataInputStream stream = streams.get(shard);
      if (stream == null) {
        stream = FileSystem.get(folder, Hadoop.CONFIGURATION).open(path(shard));
        streams.put(shard, stream);
      }
      return stream;
    }

    @Override
    public void close() throws IOException {
      for (FSDataInputStream stream : streams.values()) {
        stream.close();
      }
    }
  }
}
