package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code polyser train --describe}: what would be trained, without Spark. */
class DescribeIT {

  @Test
  void layers_are_printed_and_nothing_else() {
    Outcome outcome =
        Command.polyser("train", "--describe", "aligner.attention-heads=2").requireDone();
    assertTrue(outcome.stdout().contains("\nattention_query "), outcome::toString);
    assertTrue(outcome.stdout().contains("\nreceptive field "), outcome::toString);
    assertEquals("", outcome.stderr());
  }

  @Test
  void a_recipe_is_described_as_it_would_be_trained() {
    String recipe = Repository.path("conf/recipes/zero-shot.conf").toString();
    Outcome outcome = Command.polyser("train", "--conf", recipe, "--describe").requireDone();
    assertTrue(outcome.stdout().contains("\nfunctionals_hidden_0 "), outcome::toString);
  }

  @Test
  void a_shape_that_breaks_a_rule_is_refused_in_one_line() {
    Command.polyser("train", "--describe", "aligner.attention-heads=7")
        .requireBlames("polyser.train.aligner.attention-heads must divide", "got 7");
    Command.polyser("featurize", "--describe").requireBlames("--describe must follow train");
  }

  @Test
  void help_of_train_tells_of_it() {
    Outcome help = Command.polyser("train", "--help").requireDone();
    assertTrue(help.stdout().contains("--describe"), help::toString);
  }
}
