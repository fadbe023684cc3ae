package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.Protocol.FixedSplit;

class ProtocolTest {

  @Test
  void anEmptySetChoosesEverything() {
    FixedSplit all = new FixedSplit(Set.of(), Set.of(), Set.of());
    assertTrue(all.tests("emodb", "de", ""));
    assertEquals("fixed-split", all.name());
  }

  @Test
  void everyFilterMustMatch() {
    FixedSplit split = new FixedSplit(Set.of("emodb"), Set.of("de"), Set.of("test"));
    assertTrue(split.tests("emodb", "de", "test"));
    assertFalse(split.tests("emovo", "de", "test"));
    assertFalse(split.tests("emodb", "it", "test"));
    assertFalse(split.tests("emodb", "de", "train"));
  }
}
