package org.polyser.jobs.featurize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;

class FeaturizePartitionTest {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  @TempDir Path folder;

  @Test
  void aRecordingBecomesItsColumnsAndItsFeatures() throws Exception {
    byte[] wav = wav(2, 8000, 4000);
    Row row = only(recording("a b.wav", wav), 1, 0.1, 0.2);
    assertEquals("id", row.getString(0));
    assertEquals("file:" + folder + "/a b.wav", row.getString(3));
    assertEquals(Schemas.FEATURES.length(), row.size());
    FeatureMatrix expected =
        new RecordingFeaturizer(LOG_MEL).featurize(wav, 1, 0.1, OptionalDouble.of(0.2));
    assertEquals(20, expected.numFrames());
    assertArrayEquals(expected.toHalfPrecision(), matrix(row).toHalfPrecision());
    assertEquals("ok", row.getStruct(15).getString(0));
    assertEquals("", row.getStruct(15).getString(1));
  }

  @Test
  void aRecordingWithoutADurationIsTakenToItsEnd() throws Exception {
    Row row = only(recording("whole.wav", wav(1, 16_000, 16_000)), 0, 0, null);
    assertEquals(100, row.getInt(12));
    assertEquals(80, row.getInt(13));
  }

  @Test
  void whatCannotBeDecodedIsRejectedWithACodeAndTheOthersGoOn() throws Exception {
    List<Row> rows = new ArrayList<>();
    rows.add(utterance(recording("empty.wav", new byte[0]), 0, 0, null));
    rows.add(utterance("file:" + folder + "/missing.wav", 0, 0, null));
    rows.add(utterance(recording("text", "no audio".getBytes(StandardCharsets.UTF_8)), 0, 0, null));
    String good = recording("good.wav", wav(1, 16_000, 1600));
    rows.add(utterance(good, 3, 0, null));
    rows.add(utterance(good, 0, 0.05, 2.0));
    rows.add(utterance(good, 0, 0, null));
    List<String> codes = new ArrayList<>();
    Iterator<Row> features = new FeaturizePartition(LOG_MEL).call(rows.iterator());
    while (features.hasNext()) {
      Row row = features.next();
      codes.add(row.getStruct(15).getString(0));
      boolean accepted = codes.get(codes.size() - 1).equals("ok");
      assertEquals(accepted ? 10 : 0, row.getInt(12));
      assertEquals(accepted, !row.isNullAt(14));
      assertEquals(accepted, row.getStruct(15).getString(1).isEmpty());
    }
    assertEquals(
        List.of("empty", "missing", "unknown-format", "no-such-channel", "segment-outside", "ok"),
        codes);
  }

  @Test
  void aRejectedRowKeepsItsColumns() throws Exception {
    Row row = only("file:" + folder + "/missing.wav", 0, 0, null);
    assertEquals("de", row.getString(2));
    assertEquals("sad", row.getString(8));
    assertNull(row.get(14));
    assertEquals("no such file", row.getStruct(15).getString(1));
  }

  @Test
  void rowsAreComputedAsTheyAreAskedFor() throws Exception {
    Path later = folder.resolve("later.wav");
    Iterator<Row> features =
        new FeaturizePartition(LOG_MEL)
            .call(
                List.of(
                        utterance(recording("1.wav", wav(1, 16_000, 800)), 0, 0, null),
                        utterance("file:" + later, 0, 0, null))
                    .iterator());
    assertEquals("ok", features.next().getStruct(15).getString(0));
    Files.write(later, wav(1, 16_000, 800));
    assertTrue(features.hasNext());
    assertEquals("ok", features.next().getStruct(15).getString(0));
    assertFalse(features.hasNext());
  }

  private static FeatureMatrix matrix(Row row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return FeatureTable.matrix(new GenericRowWithSchema(values, Schemas.FEATURES));
  }

  private static Row only(String recording, int channel, double start, Double duration) {
    return new FeaturizePartition(LOG_MEL)
        .call(List.of(utterance(recording, channel, start, duration)).iterator())
        .next();
  }

  private static Row utterance(String recording, int channel, double start, Double duration) {
    Object[] values = {
      "id", "d", "de", recording, channel, start, duration, "d/1", "sad", null, null, Map.of()
    };
    return new GenericRowWithSchema(values, Schemas.MANIFEST);
  }

  private String recording(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return "file:" + folder + "/" + name;
  }

  /** A tone of its own in every channel, 16-bit. */
  private static byte[] wav(int channels, int sampleRate, int length) {
    int bytes = 2 * channels * length;
    ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    wav.putShort((short) 1).putShort((short) channels).putInt(sampleRate);
    wav.putInt(2 * channels * sampleRate).putShort((short) (2 * channels)).putShort((short) 16);
    wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (int i = 0; i < length; i++) {
      for (int channel = 0; channel < channels; channel++) {
        double phase = 2 * Math.PI * 300 * (1 + channel) * i / sampleRate;
        wav.putShort((short) (8000 * Math.sin(phase)));
      }
    }
    return wav.array();
  }
}
