package org.polyser.training.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.polyser.features.FeatureMatrix;
import org.polyser.training.FrameSource;
import org.polyser.training.TrainingExample;

/**
 * A folder of frame shards: files of half-precision matrices, log-mel or what a frozen encoder made
 * of it, one after another, read by position. The index of what lies where is the list of {@link
 * TrainingExample}s.
 */
public final class FrameShards implements Serializable {

  private static final long serialVersionUID = 1L;

  private final URI folder;
  private final int numMels;

  /**
   * @param folder on any file system that Hadoop reads
   * @param numMels columns of every matrix
   */
  public FrameShards(URI folder, int numMels) {
    this.folder = folder;
    this.numMels = numMels;
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

  /** Opens the shards for reading; to be closed, and not for several threads. */
  public Reader open() {
    return new Reader();
  }

  /** Reads by position and keeps the shards open. */
  public final class Reader implements FrameSource, AutoCloseable {

    private final Map<Integer, FSDataInputStream> streams = new HashMap<>();

    private Reader() {}

    @Override
    public FeatureMatrix read(TrainingExample example) throws IOException {
      byte[] halves = new byte[example.numFrames() * numMels * Short.BYTES];
      stream(example.shard()).readFully(example.offset(), halves);
      return FeatureMatrix.ofHalfPrecision(halves, example.numFrames(), numMels);
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
