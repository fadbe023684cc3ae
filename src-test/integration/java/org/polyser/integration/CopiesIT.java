package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelExtractor;
import org.polyser.fixtures.Babble;
import org.polyser.fixtures.Codec;
import org.polyser.fixtures.SyntheticSpeech;
import org.polyser.jobs.content.CopySearch;
import org.polyser.jobs.content.TrainedRecordings;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/**
 * Ten copies of recordings that a model was trained on, in other codecs, are found among others.
 */
class CopiesIT {

  private static final int RATE = SyntheticSpeech.SAMPLE_RATE;
  private static final int TELEPHONE = 8000;
  private static final int TRAINED = 60;
  private static final int OTHERS = 90;
  private static final LogMelConfig LOG_MEL = new LogMelConfig(RATE, 400, 160, 80, 0, 8000);

  private static final StructType FEATURES =
      new StructType()
          .add(Schemas.UTTERANCE_ID, DataTypes.StringType)
          .add(Schemas.TEXT, DataTypes.StringType)
          .add(Schemas.LOG_MEL, DataTypes.BinaryType)
          .add(Schemas.NUM_FRAMES, DataTypes.IntegerType)
          .add(Schemas.NUM_MELS, DataTypes.IntegerType);

  private final LogMelExtractor extractor = new LogMelExtractor(LOG_MEL);

  @TempDir private Path folder;

  @Test
  void ten_copies_are_found_and_nothing_else() throws Exception {
    try (LocalSpark spark = new LocalSpark()) {
      Dataset<Row> recordings = trained(spark);
      Map<String, float[]> copies = copies();
      List<Row> tested = new ArrayList<>();
      copies.forEach((id, samples) -> tested.add(row(id, null, samples)));
      for (int i = 0; i < OTHERS; i++) {
        tested.add(row("other/" + i, "Nothing of the kind.", original(TRAINED + i)));
      }
      Dataset<Row> table = spark.table(tested, FEATURES);
      assertEquals(10, copies.size());
      assertEquals(copies.keySet(), ids(new CopySearch(LOG_MEL).copies(table, recordings)));
    }
  }

  @Test
  void texts_are_found_whatever_their_case_and_punctuation() {
    try (LocalSpark spark = new LocalSpark()) {
      Dataset<Row> tested =
          spark.table(
              List.of(
                  row("a", "SENTENCE, three!", original(200)),
                  row("b", "sentence thirty-one thousand", original(201)),
                  row("c", null, original(202))),
              FEATURES);
      assertEquals(
          new TreeSet<>(List.of("a")),
          ids(TrainedRecordings.utterancesOfTexts(tested, trained(spark))));
    }
  }

  private Dataset<Row> trained(LocalSpark spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < TRAINED; i++) {
      rows.add(row("trained/" + i, i == 3 ? "Sentence three." : null, original(i)));
    }
    Fingerprint written =
        TrainedRecordings.write(spark.table(rows, FEATURES), LOG_MEL, folder.toString());
    Provenance provenance =
        new Provenance(
            "aligner",
            1,
            "test",
            "run",
            1L,
            written,
            Map.of(),
            List.of(),
            Map.of(TrainedRecordings.FACT, written.sha256()));
    Optional<Dataset<Row>> read =
        TrainedRecordings.read(spark.session(), folder.toString(), provenance);
    return read.orElseThrow();
  }

  /** Two to four seconds. */
  private static float[] original(int index) {
    return new Babble(index).samples(2 + index % 3);
  }

  private static Map<String, float[]> copies() throws Exception {
    Map<String, float[]> copies = new TreeMap<>();
    copies.put("copy/mp3", decoded(Codec.MP3.encode(RATE, original(0))));
    copies.put("copy/mp3, quieter", decoded(Codec.MP3.encode(RATE, scaled(original(7), 0.2f))));
    copies.put("copy/opus", decoded(Codec.OPUS.encode(RATE, original(12))));
    copies.put("copy/opus, later", decoded(Codec.OPUS.encode(RATE, shifted(original(13), 200))));
    copies.put("copy/aac", decoded(Codec.AAC.encode(RATE, original(21))));
    copies.put("copy/flac, louder", decoded(Codec.FLAC.encode(RATE, scaled(original(25), 1.5f))));
    copies.put("copy/mu-law", telephone(original(30)));
    copies.put("copy/mu-law, quieter", telephone(scaled(original(33), 0.3f)));
    copies.put("copy/44.1 kHz", resampled(resampled(original(41), RATE, 44_100), 44_100, RATE));
    copies.put("copy/7 ms later", shifted(original(59), 112));
    return copies;
  }

  private static float[] decoded(byte[] recording) throws Exception {
    Waveform waveform = AudioDecoder.decode(recording);
    return resampled(waveform.channel(0), waveform.sampleRate(), RATE);
  }

  private static float[] scaled(float[] samples, float gain) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = gain * samples[i];
    }
    return scaled;
  }

  private static float[] shifted(float[] samples, int by) {
    return Arrays.copyOfRange(samples, by, samples.length);
  }

  private static float[] resampled(float[] samples, int from, int to) {
    return from == to ? samples : Resampler.resample(samples, from, to);
  }

  /** 8 kHz, and eight bits on the curve of ITU-T G.711. */
  private static float[] telephone(float[] samples) {
    float[] narrow = resampled(samples, RATE, TELEPHONE);
    for (int i = 0; i < narrow.length; i++) {
      double level = Math.log1p(255 * Math.abs(narrow[i])) / Math.log(256);
      double heard = (Math.pow(256, Math.rint(level * 127) / 127) - 1) / 255;
      narrow[i] = (float) Math.copySign(heard, narrow[i]);
    }
    return resampled(narrow, TELEPHONE, RATE);
  }

  private Row row(String id, String text, float[] samples) {
    FeatureMatrix matrix = extractor.extract(samples);
    return RowFactory.create(
        id, text, matrix.toHalfPrecision(), matrix.numFrames(), matrix.numMels());
  }

  private static Set<String> ids(Dataset<Row> utterances) {
    return new TreeSet<>(
        utterances.select(Schemas.UTTERANCE_ID).as(Encoders.STRING()).collectAsList());
  }
}
