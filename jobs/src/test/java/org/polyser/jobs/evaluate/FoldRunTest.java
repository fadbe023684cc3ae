package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.UtteranceChoice;
import org.polyser.eval.protocol.UtteranceChoice.Field;

class FoldRunTest {

  private static final Fold GERMAN = fold("de");
  private static final Config CONFIG =
      ConfigFactory.parseString(
          "polyser.evaluate { input = in, output = out, run-id = r, resume = true,"
              + " text-encoder = e, speech-encoder = s },"
              + " polyser.train { seed = 7, epochs = 3, text-encoder = \"\", speech-encoder = \"\" }");

  @Test
  void everySeedOfAFoldHasAFolderAndAPartitionOfItsOwn() {
    List<FoldRun> runs = FoldRun.all(List.of(GERMAN, fold("a/b")), List.of(1L, 2L));
    assertEquals(
        List.of("folds/de/seed-1", "folds/de/seed-2", "folds/a%2Fb/seed-1", "folds/a%2Fb/seed-2"),
        runs.stream().map(FoldRun::model).toList());
    assertEquals("fold=a%2Fb/seed=2", runs.get(3).partition());
  }

  @Test
  void withoutSeedsThereIsOneRunOfTheRecipesOwn() {
    FoldRun run = FoldRun.all(List.of(GERMAN), List.of()).get(0);
    assertEquals("folds/de", run.model());
    assertEquals("fold=de", run.partition());
    assertEquals(7, run.training(CONFIG, "p", "out").getInt("polyser.train.seed"));
  }

  @Test
  void aFoldIsTrainedByTheRecipeWithItsOwnSeedAndFolder() {
    Config train = training(GERMAN);
    assertEquals("in", train.getString("input"));
    assertEquals("out/folds/de/seed-5", train.getString("output"));
    assertEquals(5, train.getInt("seed"));
    assertEquals(3, train.getInt("epochs"));
    assertEquals(true, train.getBoolean("resume"));
    assertEquals("de", train.getString("fold.name"));
  }

  @Test
  void foldsOfOneNameThatTrainOnOthersAreToldApart() {
    Fold other = new Fold("de", UtteranceChoice.except(Field.LANGUAGE, "de", "nl"), GERMAN.test());
    assertNotEquals(
        training(GERMAN).getString("fold.train"), training(other).getString("fold.train"));
  }

  @Test
  void trainingAndTestShareTheirEncoders() {
    Config shared = FoldRun.withTheSameEncoders(CONFIG);
    assertEquals("e", shared.getString("polyser.train.text-encoder"));
    assertEquals("s", shared.getString("polyser.train.speech-encoder"));
    Config recipe = ConfigFactory.parseString("polyser.train.text-encoder = mine");
    shared = FoldRun.withTheSameEncoders(recipe.withFallback(CONFIG));
    assertEquals("mine", shared.getString("polyser.evaluate.text-encoder"));
  }

  private static Config training(Fold fold) {
    return new FoldRun(fold, Optional.of(5L))
        .training(CONFIG, "leave-one-language-out", "out")
        .getConfig("polyser.train");
  }

  private static Fold fold(String name) {
    return new Fold(
        name,
        UtteranceChoice.except(Field.LANGUAGE, name),
        UtteranceChoice.only(Field.LANGUAGE, name));
  }
}
