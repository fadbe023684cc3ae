package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class EmoBoxFoldTest {

  @Test
  void names_are_those_of_the_recordings() {
    String lines =
        """
        {"key": "emodb-03a02Wb", "dataset": "emodb", "wav": "downloads/emodb/wav/03a02Wb.wav"}

        {"key": "k", "dataset": "emodb", "wav": "bare"}
        """;
    assertEquals(Set.of("03a02Wb", "bare"), EmoBoxFold.names(lines, "f"));
  }

  @Test
  void a_line_that_is_none_of_emobox_is_named() {
    assertEquals(
        "f:2 must have a field wav, got {\"key\": 1}",
        message("{\"wav\": \"a.wav\"}\n{\"key\": 1}"));
    assertEquals("f:1 must be JSON, got", message("{").substring(0, 21));
  }

  private static String message(String lines) {
    return assertThrows(InvalidInputException.class, () -> EmoBoxFold.names(lines, "f"))
        .getMessage();
  }
}
