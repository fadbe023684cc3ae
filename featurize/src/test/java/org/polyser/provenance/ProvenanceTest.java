package org.polyser.provenance;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.polyser.config.InvalidInputException;

class ProvenanceTest {

  private static final Fingerprint DATA = new Fingerprint("0".repeat(64));

  private static final Provenance MANIFEST =
      new Provenance("manifest", 1, "0.1.0", "run-1", null, DATA, Map.of(), List.of(), Map.of());

  private static final Provenance FEATURES =
      new Provenance(
          "features",
          2,
          "0.1.0",
          "run-2",
          7L,
          DATA,
          Map.of("input", "m.jsonl", "frame-length", 400),
          List.of(new Provenance.Input("manifest", "file:/m.jsonl", MANIFEST)),
          Map.of("languages", List.of("de", "it")));

  @Test
  void isIndentedJsonWithKeysInOrder() {
    assertEquals(
        """
        {
          "artefact" : "features",
          "format_version" : 2,
          "code_version" : "0.1.0",
          "run_id" : "run-2",
          "seed" : 7,
          "fingerprint" : "0000000000000000000000000000000000000000000000000000000000000000",
          "configuration" : {
            "frame-length" : 400,
            "input" : "m.jsonl"
          },
          "inputs" : [ {
            "role" : "manifest",
            "uri" : "file:/m.jsonl",
            "provenance" : {
              "artefact" : "manifest",
              "format_version" : 1,
              "code_version" : "0.1.0",
              "run_id" : "run-1",
              "fingerprint" : "0000000000000000000000000000000000000000000000000000000000000000",
              "configuration" : { },
              "inputs" : [ ],
              "facts" : { }
            }
          } ],
          "facts" : {
            "languages" : [ "de", "it" ]
          }
        }
        """,
        FEATURES.toJson());
  }

  @Test
  void readsWhatItWrote() {
    assertEquals(FEATURES, Provenance.parse(FEATURES.toJson(), "p"));
  }

  @Test
  void readsPastFieldsThatItDoesNotKnow() {
    String json = MANIFEST.toJson().replaceFirst("\\{", "{\"colour\":\"red\",");
    assertEquals(MANIFEST, Provenance.parse(json, "p"));
  }

  @Test
  void refusesAnotherArtefactOrFormat() {
    assertDoesNotThrow(() -> FEATURES.requireArtefact("features", 2, "work/f"));
    refuses(
        "work/f must hold features of format 1, got features of format 2",
        () -> FEATURES.requireArtefact("features", 1, "work/f"));
    refuses(
        "work/m must hold features of format 1, got manifest of format 1",
        () -> MANIFEST.requireArtefact("features", 1, "work/m"));
  }

  @Test
  void refusesValuesThatBreakARule() {
    refuses(
        "f/provenance.json: provenance: format_version must be >= 1, got 0",
        () -> parse(MANIFEST.toJson().replaceFirst("1", "0")));
    refuses(
        "f/provenance.json: provenance: artefact must not be blank, got null", () -> parse("{}"));
    refuses(
        "f/provenance.json: fingerprint must be 64 lower-case hexadecimal digits, got x",
        () -> parse(FEATURES.toJson().replaceAll("0{64}", "x")));
    refuses("f/provenance.json: must be the JSON of a provenance, got null", () -> parse("null"));
  }

  @Test
  void refusesMalformedJsonInOneLine() {
    for (String json : List.of("", "{", "[]", "{\"seed\":\"x\"}")) {
      var refusal = assertThrows(InvalidInputException.class, () -> parse(json));
      String expected = "f/provenance.json: must be the JSON of a provenance, got ";
      assertTrue(refusal.getMessage().startsWith(expected), refusal.getMessage());
      assertEquals(1, refusal.getMessage().lines().count());
    }
  }

  @Test
  void refusesWhatIsNoJson() {
    Map<String, Object> facts = Map.of("thread", new Object());
    Provenance provenance =
        new Provenance("a", 1, "1", "r", null, DATA, Map.of(), List.of(), facts);
    assertThrows(IllegalArgumentException.class, provenance::toJson);
  }

  private static Provenance parse(String json) {
    return Provenance.parse(json, "f/provenance.json");
  }

  private static void refuses(String message, Executable reading) {
    assertEquals(message, assertThrows(InvalidInputException.class, reading).getMessage());
  }
}
