package org.polyser.jobs.featurize;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.corpus.Utterance;

class UniqueIdsTest {

  @Test
  void anIdThatOccursTwiceIsNamed() {
    List<Utterance> utterances = List.of(utterance("a"), utterance("b"), utterance("a"));
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> UniqueIds.require(utterances));
    assertEquals(
        "utterance_id must be unique over all manifests, got a twice", refusal.getMessage());
  }

  @Test
  void idsThatDifferAreWell() {
    assertDoesNotThrow(() -> UniqueIds.require(List.of(utterance("a"), utterance("A"))));
    assertDoesNotThrow(() -> UniqueIds.require(List.of()));
  }

  private static Utterance utterance(String id) {
    return Utterance.builder(id, "d", "de", "x.wav").build();
  }
}
