package org.polyser.text;

import java.net.URL;
import java.util.List;
import org.polyser.config.Rule;

/**
 * Prompt banks side by side, as of several languages: a label is described by the prompts of every
 * bank that has words for it. One that none has stands for itself in the templates of the first.
 *
 * @param banks at least one
 */
public record PromptEnsemble(List<PromptBank> banks) {

  /** Copies the banks. */
  public PromptEnsemble {
    banks = List.copyOf(banks);
    if (banks.isEmpty()) {
      throw new IllegalArgumentException("an ensemble needs a bank");
    }
  }

  /**
   * Banks that the build brings along.
   *
   * @param key full path of the key that names them, for messages
   * @param names such as {@code en}
   */
  public static PromptEnsemble embedded(String key, List<String> names) {
    Rule.require(!names.isEmpty(), key, "must not be empty", names);
    for (String name : names) {
      URL bank = PromptEnsemble.class.getResource("/prompts/" + name + ".conf");
      Rule.require(bank != null, key, "must be names of files in conf/prompts", name);
    }
    return new PromptEnsemble(names.stream().distinct().map(PromptBank::embedded).toList());
  }

  /**
   * All prompts of a label, bank by bank.
   *
   * @param label an emotion, known to a bank or not
   */
  public List<String> prompts(String label) {
    List<PromptBank> knowing =
        banks.stream().filter(bank -> bank.words().containsKey(label)).toList();
    return (knowing.isEmpty() ? banks.subList(0, 1) : knowing)
        .stream().flatMap(bank -> bank.prompts(label).stream()).toList();
  }
}
