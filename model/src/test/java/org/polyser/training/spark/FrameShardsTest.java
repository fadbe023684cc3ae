package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.aligner.Utterance;
import org.polyser.features.FeatureMatrix;
import org.polyser.training.TrainingExample;

class FrameShardsTest {

  @TempDir Path folder;

  @Test
  void reads_matrices_by_position_from_several_shards_in_any_order() throws IOException {
    FeatureMatrix one = new FeatureMatrix(new float[] {1, 2, 3, 4}, 2, 2);
    FeatureMatrix two = new FeatureMatrix(new float[] {-0.5f, 8}, 1, 2);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(one.toHalfPrecision());
    both.write(two.toHalfPrecision());
    write(0, both.toByteArray());
    write(12, two.toHalfPrecision());
    try (FrameShards.Reader reader = new FrameShards(folder.toUri(), 2, 0).open()) {
      assertArrayEquals(two.values(), values(reader, example(0, 8, 1)), 0);
      assertArrayEquals(two.values(), values(reader, example(12, 0, 1)), 0);
      assertArrayEquals(one.values(), values(reader, example(0, 0, 2)), 0);
    }
  }

  private static float[] values(FrameShards.Reader reader, TrainingExample example)
      throws IOException {
    return reader.read(example).logMel().values();
  }

  @Test
  void functionals_lie_behind_the_frames_of_their_utterance() throws IOException {
    FeatureMatrix one = new FeatureMatrix(new float[] {1, 2, 3, 4}, 2, 2);
    write(3, FrameShards.bytes(one.toHalfPrecision(), new float[] {0.1f, -7, 1e30f}));
    try (FrameShards.Reader reader = new FrameShards(folder.toUri(), 2, 3).open()) {
      Utterance read = reader.read(example(3, 0, 2));
      assertArrayEquals(one.values(), read.logMel().values(), 0);
      assertArrayEquals(new float[] {0.1f, -7, 1e30f}, read.functionals(), 0);
    }
  }

  @Test
  void a_shard_is_named_by_its_number() {
    FrameShards shards = new FrameShards(folder.toUri(), 2, 0);
    assertEquals("frames-00012.f16", shards.path(12).getName());
  }

  @Test
  void reading_past_the_end_of_a_shard_is_an_error() throws IOException {
    write(0, new byte[8]);
    try (FrameShards.Reader reader = new FrameShards(folder.toUri(), 2, 0).open()) {
      assertThrows(IOException.class, () -> reader.read(example(0, 4, 2)));
    }
  }

  private void write(int shard, byte[] content) throws IOException {
    Path file = folder.resolve("frames-%05d.f16".formatted(shard));
    try (OutputStream stream = Files.newOutputStream(file)) {
      stream.write(content);
    }
  }

  private static TrainingExample example(int shard, long offset, int numFrames) {
    return new TrainingExample(shard, offset, numFrames, "de", "sad");
  }
}
