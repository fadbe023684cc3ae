package org.polyser.jobs.featurize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.config.InvalidInputException;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.features.RecordingPass;
import org.polyser.features.Stretch;
import org.polyser.features.StretchOutcome;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingReader;
import org.polyser.jobs.recordings.ToneWav;

class FeaturizedRowsTest {

  private static final LogMelConfig LOG_MEL = LogMelConfig.from(ConfigFactory.defaultReference());

  @TempDir Path folder;

  private final FeaturizeTally tally = new FeaturizeTally();
  private final List<Row> utterances = new ArrayList<>();

  private FeaturizedRows rows(MalformedMode mode) {
    FeaturizeConfig config = new FeaturizeConfig(LOG_MEL, mode, 1, 100, 1 << 20);
    Map<String, RecordingLocation> locations = new HashMap<>();
    utterances.forEach(row -> locations.put(row.getString(3), location(row.getString(3))));
    List<PlannedRecording> plan = FeaturizePlan.of(utterances, locations);
    List<RecordingLocation> all = plan.stream().map(PlannedRecording::location).toList();
    return new FeaturizedRows(config, tally, plan, new RecordingReader(all, AudioDecoder::open));
  }

  private RecordingLocation location(String recording) {
    Path file = Path.of(recording.substring("file:".length()));
    return new FileRange(recording, 0, file.toFile().length());
  }

  private void add(String recording, int channel, double start, Double duration) {
    utterances.add(
        RowFactory.create(
            "id" + utterances.size(),
            "d",
            "de",
            recording,
            channel,
            start,
            duration,
            "d/1",
            "sad",
            null,
            null,
            Map.of()));
  }

  private String recording(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    return "file:" + folder + "/" + name;
  }

  @Test
  void a_recording_becomes_its_columns_and_its_features() throws Exception {
    byte[] wav = ToneWav.of(2, 8000, 4000);
    add(recording("a b.wav", wav), 1, 0.1, 0.2);
    Row row = rows(MalformedMode.PERMISSIVE).next();
    assertEquals("id0", row.getString(0));
    assertEquals("file:" + folder + "/a b.wav", row.getString(3));
    assertEquals(16, row.size());
    assertEquals(20, row.getInt(12));
    assertEquals(80, row.getInt(13));
    assertArrayEquals(features(wav, new Stretch(1, 0.1, OptionalDouble.of(0.2))), row.getAs(14));
    assertEquals("ok", row.getStruct(15).getString(0));
    assertEquals("", row.getStruct(15).getString(1));
  }

  private static byte[] features(byte[] wav, Stretch stretch) {
    try (RecordingPass pass =
        new RecordingFeaturizer(LOG_MEL, 100)
            .pass(() -> AudioDecoder.open(RecordingBytes.of(wav)), List.of(stretch))) {
      return ((StretchOutcome.Features) pass.next().orElseThrow()).halves();
    }
  }

  @Test
  void a_call_is_opened_once_for_all_its_utterances() throws Exception {
    String call = recording("call.wav", ToneWav.of(2, 8000, 80_000));
    for (int i = 0; i < 9; i++) {
      add(call, i % 2, i, 1.0);
    }
    List<String> ids = new ArrayList<>();
    rows(MalformedMode.PERMISSIVE).forEachRemaining(row -> ids.add(row.getString(0)));
    assertEquals(List.of("id0", "id1", "id2", "id3", "id4", "id5", "id6", "id7", "id8"), ids);
    assertEquals(9, tally.audioSeconds());
    assertEquals(900, tally.numFrames());
  }

  private void addBadAndGood() throws IOException {
    add(recording("empty.wav", new byte[0]), 0, 0, null);
    add("file:" + folder + "/missing.wav", 0, 0, null);
    add(recording("text", "no audio".getBytes(StandardCharsets.UTF_8)), 0, 0, null);
    String good = recording("good.wav", ToneWav.of(1, 16_000, 1600));
    add(good, 3, 0, null);
    add(good, 0, 0.05, 2.0);
    add(good, 0, 0, null);
    add(recording("no-samples.wav", ToneWav.of(1, 16_000, 0)), 0, 0, null);
  }

  @Test
  void what_cannot_be_used_is_tallied_with_a_code_and_the_others_go_on() throws Exception {
    addBadAndGood();
    List<Row> good = new ArrayList<>();
    rows(MalformedMode.PERMISSIVE).forEachRemaining(good::add);
    assertEquals(1, good.size());
    assertEquals("id5", good.get(0).getString(0));
    Map<Integer, String> codes = new TreeMap<>();
    tally.rejected().forEach(one -> codes.put(one.ordinal(), one.code()));
    assertEquals(
        Map.of(
            0,
            "empty",
            1,
            "missing",
            2,
            "unknown-format",
            3,
            "no-such-channel",
            4,
            "segment-outside",
            6,
            "empty"),
        codes);
    assertEquals(1, tally.numAccepted());
    assertEquals(2L, tally.rejectedByCode().get("empty"));
  }

  @Test
  void a_rejected_row_keeps_its_columns() throws Exception {
    addBadAndGood();
    rows(MalformedMode.PERMISSIVE).forEachRemaining(row -> {});
    RejectedUtterance missing =
        tally.rejected().stream().filter(one -> one.ordinal() == 1).findFirst().orElseThrow();
    Row row = FeatureRow.of(utterances.get(1), missing, 80);
    assertEquals("sad", row.getString(8));
    assertEquals(0, row.getInt(12));
    assertNull(row.get(14));
    assertEquals("no such file", row.getStruct(15).getString(1));
  }

  @Test
  void failfast_stops_at_the_first_and_names_recording_utterance_and_code() throws Exception {
    add(recording("1.wav", ToneWav.of(1, 16_000, 800)), 0, 0, null);
    add(recording("2-empty.wav", new byte[0]), 0, 0, null);
    add(recording("3.wav", ToneWav.of(1, 16_000, 800)), 0, 0, null);
    FeaturizedRows rows = rows(MalformedMode.FAILFAST);
    rows.next();
    assertFalse(rows.hasNext());
    assertEquals(
        "recording file:" + folder + "/2-empty.wav of utterance id1 cannot be used: empty: 0 bytes",
        assertThrows(
                InvalidInputException.class,
                () -> new FeaturizeSummary(tally, utterances, true, null).requireNone())
            .getMessage());
  }

  @Test
  void rows_are_computed_as_they_are_asked_for() throws Exception {
    Path later = folder.resolve("later.wav");
    Files.write(later, new byte[ToneWav.of(1, 16_000, 800).length]);
    add(recording("1.wav", ToneWav.of(1, 16_000, 800)), 0, 0, null);
    add("file:" + later, 0, 0, null);
    FeaturizedRows rows = rows(MalformedMode.PERMISSIVE);
    assertTrue(rows.hasNext());
    rows.next();
    Files.write(later, ToneWav.of(1, 16_000, 800));
    assertTrue(rows.hasNext());
    rows.next();
    assertFalse(rows.hasNext());
  }

  @Test
  void the_fingerprint_tells_features_apart() throws Exception {
    String empty = tally.fingerprint().sha256();
    add(recording("1.wav", ToneWav.of(1, 16_000, 800)), 0, 0, null);
    rows(MalformedMode.PERMISSIVE).next();
    assertNotEquals(empty, tally.fingerprint().sha256());
  }
}
