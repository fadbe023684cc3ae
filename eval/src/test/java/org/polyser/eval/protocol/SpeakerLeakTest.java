package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.FoldedProtocol.EmoBox;
import org.polyser.eval.protocol.FoldedProtocol.SpeakerIndependent;

class SpeakerLeakTest {

  private static final List<UtteranceFacts> ALL =
      List.of(
          new UtteranceFacts("d/1", "d", "de", "x"),
          new UtteranceFacts("d/2", "d", "de", "x"),
          new UtteranceFacts("d/3", "d", "de", "y"),
          new UtteranceFacts("d/4", "d", "en", "z"),
          new UtteranceFacts("d/5", "d", "en", null),
          new UtteranceFacts("e/1", "e", "de", null),
          new UtteranceFacts("e/2", "e", "de", null));

  @Test
  void speakersOnBothSidesAreFoundInTheFoldItself() {
    SpeakerLeak leak = leak(new EmoBoxFold("d", 1, Set.of("1"), Set.of("2", "3", "4", "5")));
    assertEquals(Optional.of(Set.of("x")), leak.of("d", "de"));
    assertEquals(Optional.of(Set.of()), leak.of("d", "en"));
  }

  @Test
  void aFoldThatPartsSpeakersLeaksNone() {
    SpeakerLeak leak = leak(new EmoBoxFold("d", 1, Set.of("3"), Set.of("1", "2")));
    assertEquals(Optional.of(Set.of()), leak.of("d", "de"));
    for (Fold fold : new SpeakerIndependent(3, 1).folds(ALL)) {
      SpeakerLeak none = new SpeakerLeak(fold, ALL);
      assertEquals(Set.of(), none.of("d", "de").orElse(Set.of()));
      assertEquals(Set.of(), none.of("d", "en").orElse(Set.of()));
    }
  }

  @Test
  void nobodyCanTellWhereNoSpeakerIsKnown() {
    assertEquals(
        Optional.empty(), leak(new EmoBoxFold("e", 1, Set.of("1"), Set.of("2"))).of("e", "de"));
  }

  private static SpeakerLeak leak(EmoBoxFold published) {
    return new SpeakerLeak(new EmoBox(List.of(published)).folds(ALL).get(0), ALL);
  }
}
