package org.polyser.jobs.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Utterance;

class ManifestsTest {

  @TempDir Path folder;

  @Test
  void relativeRecordingsLieBesideTheManifestAndOthersWhereTheySay() throws IOException {
    Path manifest = folder.resolve("a corpus/manifest.jsonl");
    write(
        manifest,
        "wav/a b.wav",
        "/srv/c.wav",
        "hdfs://host:8020/d.wav",
        "../e.wav",
        "a.tar!/../f.wav");
    assertEquals(
        List.of(
            "file:" + folder + "/a corpus/wav/a b.wav",
            "file:/srv/c.wav",
            "hdfs://host:8020/d.wav",
            "file:" + folder + "/e.wav",
            "file:" + folder + "/a corpus/a.tar!/../f.wav"),
        recordings(manifest.toString()));
  }

  @Test
  void severalManifestsFollowOneAnother() throws IOException {
    write(folder.resolve("1.jsonl"), "b.wav");
    write(folder.resolve("2.jsonl"), "a.wav");
    assertEquals(
        List.of("file:" + folder + "/b.wav", "file:" + folder + "/a.wav"),
        recordings("file:" + folder + "/1.jsonl", folder + "/2.jsonl"));
  }

  @Test
  void aBrokenLineIsRefusedByTheNameOfTheManifest() throws IOException {
    Path manifest = folder.resolve("m.jsonl");
    Files.writeString(manifest, "{\"utterance_id\":");
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> Manifests.read(List.of(manifest.toString())));
    assertEquals(true, refusal.getMessage().startsWith("file:" + manifest), refusal.getMessage());
  }

  private static List<String> recordings(String... manifests) throws IOException {
    return Manifests.read(List.of(manifests)).stream().map(Utterance::recording).toList();
  }

  private static void write(Path manifest, String... recordings) throws IOException {
    Files.createDirectories(manifest.getParent());
    StringBuilder lines = new StringBuilder();
    for (String recording : recordings) {
      lines
          .append(
              "{\"utterance_id\":\"%s\",\"dataset\":\"d\",\"language\":\"de\","
                  .formatted(recording))
          .append("\"recording\":\"%s\"}\n".formatted(recording));
    }
    Files.writeString(manifest, lines);
  }
}
