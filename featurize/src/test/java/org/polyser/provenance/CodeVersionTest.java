package org.polyser.provenance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CodeVersionTest {

  @Test
  void isTheBuildsOwn() {
    assertTrue(CodeVersion.current().matches("\\d+\\.\\d+.*"), CodeVersion.current());
  }
}
