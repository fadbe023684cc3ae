package org.polyser.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InvalidInputExceptionTest {

  @Test
  void the_message_is_one_line_whatever_it_was_made_of() {
    assertEquals("a b c", new InvalidInputException("a\n  b \r\nc").getMessage());
  }
}
