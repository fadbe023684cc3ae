package org.polyser.provenance;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polyser.config.InvalidInputException;

/**
 * What an artefact was made of and by whom: the {@code provenance.json} beside it.
 *
 * @param artefact what it is, such as {@code features}
 * @param formatVersion of the artefact's own layout, from 1
 * @param codeVersion of PolySER, see {@link CodeVersion}
 * @param runId of the run that made it
 * @param seed of all random draws, or {@code null} where there were none
 * @param fingerprint of the artefact's data
 * @param configuration of the job, as JSON values by key
 * @param inputs what it was made from
 * @param facts whatever else later jobs must know, such as what a model has seen, as JSON values
 */
public record Provenance(
    String artefact,
    int formatVersion,
    String codeVersion,
    String runId,
    Long seed,
    Fingerprint fingerprint,
    Map<String, Object> configuration,
    List<Input> inputs,
    Map<String, Object> facts)
    implements Serializable {

  /**
   * @throws InvalidInputException naming what is missing
   */
  public Provenance {
    filled("artefact", artefact);
    filled("code_version", codeVersion);
    filled("run_id", runId);
    require(formatVersion >= 1, "provenance: format_version must be >= 1", formatVersion);
    require(fingerprint != null, "provenance: fingerprint must be given", null);
    configuration = sorted(configuration);
    inputs = inputs == null ? List.of() : List.copyOf(inputs);
    facts = sorted(facts);
  }

  /**
   * One thing that an artefact was made from.
   *
   * @param role what it was to the job, such as {@code features}
   * @param uri where it lay
   * @param provenance its own, or {@code null} where it has none, as a corpus
   */
  public record Input(String role, String uri, Provenance provenance) implements Serializable {

    /**
     * @throws InvalidInputException naming what is missing
     */
    public Input {
      filled("input role", role);
      filled("input uri", uri);
    }
  }

  /** Reads what {@link #toJson} wrote; fields that it does not know are left out. */
  public static Provenance parse(String json, String where) {
    try {
      Provenance provenance = ProvenanceJson.MAPPER.readValue(json, Provenance.class);
      require(provenance != null, where + ": must be the JSON of a provenance", null);
      return provenance;
    } catch (JsonProcessingException e) {
      String problem =
          e.getCause() instanceof InvalidInputException rule
              ? rule.getMessage()
              : "must be the JSON of a provenance, got " + e.getOriginalMessage();
      throw new InvalidInputException(where + ": " + problem);
    }
  }

  /** Indented JSON: fields in the order above, maps sorted by key. */
  public String toJson() {
    try {
      return ProvenanceJson.MAPPER.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("provenance must hold JSON values only", e);
    }
  }

  /**
   * Refuses another artefact or another format of it.
   *
   * @param where the folder, for the message
   * @throws InvalidInputException {@code FOLDER must hold features of format 1, got features of
   *     format 2}
   */
  public void requireArtefact(String expected, int version, String where) {
    if (!artefact.equals(expected) || formatVersion != version) {
      throw new InvalidInputException(
          "%s must hold %s of format %d, got %s of format %d"
              .formatted(where, expected, version, artefact, formatVersion));
    }
  }

  private static Map<String, Object> sorted(Map<String, Object> values) {
    return Collections.unmodifiableMap(values == null ? new TreeMap<>() : new TreeMap<>(values));
  }

  private static void filled(String field, String value) {
    require(
        value != null && !value.isBlank(), "provenance: " + field + " must not be blank", value);
  }

  private static void require(boolean holds, String rule, Object got) {
    if (!holds) {
      throw new InvalidInputException(rule + ", got " + got);
    }
  }
}
