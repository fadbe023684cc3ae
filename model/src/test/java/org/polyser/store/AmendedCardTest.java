package org.polyser.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.card.ModelCard;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class AmendedCardTest {

  @TempDir Path place;
  private LocalModelFolder folder;

  @BeforeEach
  void writeAModel() throws IOException {
    folder = new LocalModelFolder(place.resolve("model"));
    AlignerStore.write(folder, SmallModel.stored());
  }

  @Test
  void the_section_alone_changes_and_every_checksum_is_right() throws IOException {
    Map<String, byte[]> before = files();
    AmendedCard.write(folder, ModelCard.FAILURES, "In Urdu.\n");
    Map<String, byte[]> after = files();
    assertEquals(before.keySet(), after.keySet());
    for (String name : before.keySet()) {
      if (!List.of("README.md", "checksums.sha256").contains(name)) {
        assertArrayEquals(before.get(name), after.get(name), name);
      }
    }
    String card = text("README.md");
    assertTrue(card.contains("\n\n## Where it fails\n\nIn Urdu.\n\n## How to use it\n\n"), card);
    assertEquals(listed(), summed());
    AlignerStore.read(folder);
  }

  @Test
  void what_others_wrote_into_the_card_stays_and_a_second_time_adds_nothing() throws IOException {
    String edited = text("README.md").replace("license: \"unknown\"", "license: \"mit\"");
    folder.write("README.md", edited.getBytes(UTF_8));
    AmendedCard.write(folder, ModelCard.FAILURES, "In Urdu.\n");
    AmendedCard.write(folder, ModelCard.FAILURES, "In Polish.\n");
    String card = text("README.md");
    assertTrue(card.startsWith("---\nlicense: \"mit\"\n"), card);
    assertEquals(1, card.lines().filter(line -> line.equals("## Where it fails")).count());
    assertTrue(card.contains("In Polish.") && !card.contains("In Urdu."), card);
    assertEquals(listed(), summed());
    AlignerStore.read(folder);
  }

  @Test
  void a_folder_without_a_card_is_named() throws IOException {
    Files.delete(folder.folder().resolve("README.md"));
    assertEquals(
        folder.location() + " must hold a card, got no readable README.md",
        assertThrows(
                InvalidInputException.class,
                () -> AmendedCard.write(folder, ModelCard.FAILURES, "x\n"))
            .getMessage());
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (var all = Files.list(folder.folder())) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private Map<String, String> listed() throws IOException {
    return text("checksums.sha256")
        .lines()
        .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
  }

  private Map<String, String> summed() throws IOException {
    Map<String, byte[]> files = files();
    files.remove("checksums.sha256");
    return files.entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, file -> Fingerprint.of(file.getValue()).sha256()));
  }

  private String text(String name) throws IOException {
    return new String(folder.read(name), UTF_8);
  }
}
