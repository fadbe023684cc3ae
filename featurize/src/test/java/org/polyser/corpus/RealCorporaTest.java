package org.polyser.corpus;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Real corpora, where there are any: {@code -Dpolyser.corpora=FOLDER}. */
class RealCorporaTest {

  private static final Path CORPORA =
      Path.of(System.getProperty("polyser.corpora", "../../shared/corpora"));

  @Test
  void emodbHas535UtterancesOf10Speakers() throws IOException {
    List<Utterance> utterances = read("emodb", 535, 10);
    assertEquals(
        Map.of(
            "angry",
            127L,
            "happy",
            71L,
            "neutral",
            79L,
            "sad",
            62L,
            "bored",
            81L,
            "disgusted",
            46L,
            "fearful",
            69L),
        count(utterances, Utterance::emotion));
    assertEquals(10, count(utterances, utterance -> utterance.extra().get("sentence")).size());
  }

  @Test
  void emovoHas588UtterancesOf6Speakers() throws IOException {
    List<Utterance> utterances = read("emovo", 588, 6);
    Map<String, Long> emotions = count(utterances, Utterance::emotion);
    assertEquals(
        Set.of("angry", "happy", "neutral", "sad", "disgusted", "fearful", "surprised"),
        emotions.keySet());
    assertEquals(Set.of(84L), new HashSet<>(emotions.values()));
    assertEquals(14, count(utterances, utterance -> utterance.extra().get("sentence")).size());
  }

  @Test
  void ravdessHas1440UtterancesOf24Speakers() throws IOException {
    List<Utterance> utterances = read("ravdess", 1440, 24);
    assertEquals(
        Map.of(
            "angry",
            192L,
            "happy",
            192L,
            "neutral",
            96L,
            "sad",
            192L,
            "calm",
            192L,
            "fearful",
            192L,
            "disgusted",
            192L,
            "surprised",
            192L),
        count(utterances, Utterance::emotion));
    assertEquals(
        Map.of("Kids are talking by the door.", 720L, "Dogs are sitting by the door.", 720L),
        count(utterances, Utterance::text));
  }

  @Test
  void urduHas400UtterancesOf29Speakers() throws IOException {
    assertEquals(
        Map.of("angry", 100L, "happy", 100L, "neutral", 100L, "sad", 100L),
        count(read("urdu", 400, 29), Utterance::emotion));
  }

  @Test
  void nemoHas2241UtterancesOf9SpeakersWithText() throws IOException {
    List<Utterance> utterances = read("nemo", 2241, 9);
    Map<String, Long> emotions = count(utterances, Utterance::emotion);
    assertEquals(374, emotions.get("angry"));
    assertEquals(375, emotions.get("happy"));
    assertEquals(405, emotions.get("neutral"));
    assertEquals(384, emotions.get("sad"));
    assertEquals(6, emotions.size());
    assertEquals(0, utterances.stream().filter(utterance -> utterance.text() == null).count());
  }

  /** Reads a corpus by its layout, and checks what must hold for every one. */
  private static List<Utterance> read(String dataset, int utterances, int speakers)
      throws IOException {
    Path folder = CORPORA.resolve(dataset);
    assumeTrue(Files.isDirectory(folder), () -> "no corpus " + dataset + " in " + CORPORA);
    CorpusFiles corpus = LocalCorpusFiles.of(folder);
    CorpusReader reader = Corpora.recognising(corpus).orElseThrow();
    assertEquals(dataset, reader.dataset());
    List<Utterance> read = reader.read(corpus);
    assertEquals(utterances, read.size());
    assertEquals(speakers, count(read, Utterance::speaker).size());
    RecordingProbe probe = path -> Files.isRegularFile(folder.resolve(path));
    assertEquals(List.of(), new ManifestValidator().validate(read, probe));
    read.forEach(
        utterance -> assertEquals(utterance, Manifest.parseLine(Manifest.toLine(utterance), "")));
    return read;
  }

  private static Map<String, Long> count(
      List<Utterance> utterances, Function<Utterance, String> property) {
    return utterances.stream().collect(groupingBy(property, TreeMap::new, counting()));
  }
}
