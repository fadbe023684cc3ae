package org.polyser.text;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigUtil;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polyser.config.Rule;

/**
 * The sentences that stand for an emotion: every template filled with every word of that emotion. A
 * label that the bank has no words for stands for itself, so that labels are open.
 *
 * <p>Source: Radford et al. 2021, section 3.1.4 (prompt ensembles).
 *
 * @param templates sentences with one {@code {}} for the word
 * @param words words of each emotion, the label itself among them
 */
public record PromptBank(List<String> templates, Map<String, List<String>> words) {

  private static final String PATH = "polyser.prompts";
  private static final String SLOT = "{}";

  /**
   * Checks that there is a template, that each has a slot, and that no emotion is without words.
   */
  public PromptBank {
    templates = List.copyOf(templates);
    words = Map.copyOf(words);
    Rule.require(!templates.isEmpty(), PATH + ".templates", "must not be empty", templates);
    for (String template : templates) {
      Rule.require(template.contains(SLOT), PATH + ".templates", "must contain {}", template);
    }
    words.forEach(
        (label, given) ->
            Rule.require(!given.isEmpty(), PATH + ".words." + label, "must not be empty", given));
  }

  /** The bank of a language that the build brings along, such as {@code en}. */
  public static PromptBank embedded(String language) {
    return from(ConfigFactory.parseResources("prompts/" + language + ".conf"));
  }

  /**
   * @param root a configuration with the section {@code polyser.prompts}
   */
  public static PromptBank from(Config root) {
    Config section = root.getConfig(PATH);
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (String label : section.getObject("words").keySet()) {
      words.put(label, section.getStringList("words." + ConfigUtil.quoteString(label)));
    }
    return new PromptBank(section.getStringList("templates"), words);
  }

  /**
   * All prompts of a label.
   *
   * @param label an emotion, known to the bank or not
   * @return templates × words
   */
  public List<String> prompts(String label) {
    List<String> prompts = new ArrayList<>();
    for (String word : words.getOrDefault(label, List.of(label))) {
      for (String template : templates) {
        prompts.add(template.replace(SLOT, word));
      }
    }
    return prompts;
  }
}
