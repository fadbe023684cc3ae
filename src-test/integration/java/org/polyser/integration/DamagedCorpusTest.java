package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.corpus.Manifest;
import org.polyser.corpus.Utterance;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.features.RecordingPass;
import org.polyser.features.Stretch;
import org.polyser.features.StretchOutcome;
import org.polyser.fixtures.DamagedCorpus;
import org.polyser.fixtures.DamagedCorpus.Expected;

/** That the corpus is as bad as it says: its loose files, without Spark. */
class DamagedCorpusTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  private static final double MAX_SECONDS = 3600;

  /** Codes of the featurizer; others are given by the job. */
  private static final Set<String> KNOWN =
      Stream.concat(
              Stream.of(DamagedCorpus.OK),
              Arrays.stream(RejectionCode.values()).map(RejectionCode::code))
          .collect(Collectors.toSet());

  @TempDir private static Path folder;

  private static List<Expected> expected;
  private static List<Utterance> manifest;

  @BeforeAll
  static void write() throws IOException {
    expected = DamagedCorpus.write(folder);
    try (var lines = Files.newBufferedReader(folder.resolve("manifest.jsonl"))) {
      manifest = Manifest.read(lines, "manifest.jsonl");
    }
  }

  @Test
  void one_in_five_is_bad_in_one_of_many_ways() {
    List<Expected> bad =
        expected.stream().filter(one -> !one.code().equals(DamagedCorpus.OK)).toList();
    assertEquals(DamagedCorpus.BAD, bad.size());
    assertEquals(DamagedCorpus.GOOD + DamagedCorpus.BAD, manifest.size());
    Set<String> ways = new HashSet<>();
    bad.forEach(one -> ways.add(one.utteranceId().replaceAll("-\\d+$", "")));
    assertTrue(ways.size() >= 20, ways::toString);
    assertEquals(
        expected.stream().map(Expected::utteranceId).toList(),
        manifest.stream().map(Utterance::utteranceId).toList());
  }

  @Test
  void loose_files_are_what_they_are_said_to_be() throws IOException {
    List<String> wrong = new ArrayList<>();
    int seen = 0;
    for (int i = 0; i < manifest.size(); i++) {
      Path file = folder.resolve(manifest.get(i).recording());
      if (Files.isRegularFile(file) && KNOWN.contains(expected.get(i).code())) {
        seen++;
        String code = code(Files.readAllBytes(file), manifest.get(i));
        if (!code.equals(expected.get(i).code())) {
          wrong.add(expected.get(i) + " is " + code);
        }
      }
    }
    assertTrue(seen > DamagedCorpus.GOOD / 2, "only " + seen + " loose files");
    assertEquals(List.of(), wrong);
  }

  private static String code(byte[] recording, Utterance utterance) {
    OptionalDouble duration =
        utterance.durationSeconds() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(utterance.durationSeconds());
    Stretch stretch = new Stretch(utterance.channel(), utterance.startSeconds(), duration);
    try (RecordingPass pass =
        new RecordingFeaturizer(WHISPER, MAX_SECONDS)
            .pass(() -> AudioDecoder.open(RecordingBytes.of(recording)), List.of(stretch))) {
      return pass.next().orElseThrow() instanceof StretchOutcome.Rejection rejection
          ? rejection.code().code()
          : DamagedCorpus.OK;
    }
  }
}
