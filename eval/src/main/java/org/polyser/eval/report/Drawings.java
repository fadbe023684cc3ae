package org.polyser.eval.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What the scripts of the page draw, collected while it is written. */
final class Drawings {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  static {
    MAPPER.getFactory().setCharacterEscapes(new ForHtml());
  }

  private final List<ObjectNode> drawings = new ArrayList<>();

  /** Adds a drawing and returns its place in {@link #json()}. */
  int add(ObjectNode drawing) {
    drawings.add(drawing);
    return drawings.size() - 1;
  }

  /** All drawings as a JSON array that may stand inside a script element. */
  String json() {
    try {
      return MAPPER.writeValueAsString(drawings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values was not writable", e);
    }
  }

  /** Leaves no character that could end a script element or begin a comment of HTML. */
  private static final class ForHtml extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char character : new char[] {'<', '>', '&'}) {
        escapes[character] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      return new SerializedString("\\u%04x".formatted(character));
    }
  }
}
