package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class CorporaTest {

  @Test
  void hasOneReaderForEachName() {
    List<String> names = Corpora.all().stream().map(CorpusReader::dataset).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
    names.forEach(name -> assertEquals(name, Corpora.named(name).dataset()));
  }

  @Test
  void namesTheKnownOnesForAnUnknownOne() {
    var refusal = assertThrows(InvalidInputException.class, () -> Corpora.named("iemocap"));
    assertEquals(
        "corpus must be one of emodb, emovo, ravdess, urdu, nemo, generic, got iemocap",
        refusal.getMessage());
  }
}
