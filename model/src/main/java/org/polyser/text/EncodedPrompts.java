package org.polyser.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The encoded prompts of some labels, which are numbered in their order. */
public final class EncodedPrompts implements Serializable {

  private static final long serialVersionUID = 1L;

  private final ArrayList<String> labels;
  private final TreeMap<String, float[][]> prompts = new TreeMap<>();

  /**
   * @param labels in the order that numbers them, none twice
   * @param bank words and templates
   * @param encoder encodes every prompt once
   */
  public EncodedPrompts(List<String> labels, PromptBank bank, TextEncoder encoder) {
    this(labels, new PromptEnsemble(List.of(bank)), encoder);
  }

  /**
   * @param labels in the order that numbers them, none twice
   * @param banks words and templates, of several languages
   * @param encoder encodes every prompt once
   */
  public EncodedPrompts(List<String> labels, PromptEnsemble banks, TextEncoder encoder) {
    this.labels = new ArrayList<>(labels);
    this.labels.forEach(label -> prompts.put(label, encoder.encode(banks.prompts(label))));
  }

  /** The labels in their order. */
  public List<String> labels() {
    return Collections.unmodifiableList(labels);
  }

  /** The number of a label. */
  public int number(String label) {
    return labels.indexOf(label);
  }

  /** The encoded prompts of a label, {@code [prompts, textDim]}, of unit norm. */
  public float[][] of(String label) {
    return prompts.get(label);
  }
}
