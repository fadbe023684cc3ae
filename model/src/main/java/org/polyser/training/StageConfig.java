package org.polyser.training;

import static org.polyser.config.Rule.require;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polyser.aligner.Regularisation;
import org.polyser.config.KnownKeys;
import org.polyser.training.augmentation.AugmentationConfig;

/**
 * One stage of a training. What an element of {@code polyser.train.stages} does not say is what
 * {@code polyser.train} says, but for the filters of utterances, which are added to those there.
 *
 * @param name of the stage, in logs and history
 * @param epochs passes over as many examples as the stage has
 * @param averagingFrequency minibatches of each worker between two averagings
 * @param learningRate peak of the learning rate, reached after the warm-up
 * @param warmUp fraction of the stage's iterations in which the learning rate rises from 0
 * @param regularisation what keeps it from learning its examples by heart
 * @param patience epochs without a better development UAR after which the stage ends; 0: never
 * @param balance of the minibatches
 * @param augmentation of the features
 * @param erasure of what the stage leaves; the next stage goes on from what was trained
 */
public record StageConfig(
    String name,
    int epochs,
    int averagingFrequency,
    double learningRate,
    double warmUp,
    Regularisation regularisation,
    int patience,
    Balance balance,
    AugmentationConfig augmentation,
    Erasure erasure)
    implements Serializable {

  private static final String PATH = "polyser.train.";
  private static final String NAME = "name";
  private static final String STAGES = "stages";

  /** What an element of the list may say besides its name. */
  private static final List<String> KEYS =
      List.of(
          "epochs",
          "averaging-frequency",
          "learning-rate",
          "warm-up",
          "weight-decay",
          "dropout",
          "language-alignment",
          "patience",
          "balance",
          "augmentation",
          "erasure",
          "datasets",
          "languages",
          "splits",
          "labels",
          "exclude-datasets",
          "exclude-languages");

  /** Validates every value. */
  public StageConfig {
    require(!name.isBlank(), PATH + NAME, "must not be blank", name);
    require(epochs > 0, PATH + "epochs", "must be > 0", epochs);
    require(
        averagingFrequency > 0, PATH + "averaging-frequency", "must be > 0", averagingFrequency);
    require(learningRate > 0, PATH + "learning-rate", "must be > 0", learningRate);
    requireFraction("warm-up", warmUp);
    requireValid(regularisation);
    require(patience >= 0, PATH + "patience", "must be >= 0", patience);
  }

  private static void requireValid(Regularisation regularisation) {
    double decay = regularisation.weightDecay();
    double alignment = regularisation.languageAlignment();
    requireFraction("dropout", regularisation.dropout());
    require(decay >= 0, PATH + "weight-decay", "must be >= 0", decay);
    require(alignment >= 0, PATH + "language-alignment", "must be >= 0", alignment);
  }

  private static void requireFraction(String key, double value) {
    require(value >= 0 && value < 1, PATH + key, "must be in [0, 1)", value);
  }

  /** The stages of a training; of an empty list, one that is called {@code training}. */
  static List<StageConfig> all(Config train) {
    List<StageConfig> stages = new ArrayList<>();
    for (Config stage : elements(train)) {
      stages.add(of(stage.withFallback(train)));
    }
    Set<String> names = new HashSet<>();
    stages.forEach(
        stage -> require(names.add(stage.name), PATH + STAGES, "must differ by name", stage.name));
    return stages;
  }

  /** The elements of the list as they are given, each with a name. */
  public static List<Config> elements(Config train) {
    List<Config> elements = new ArrayList<>(train.getConfigList(STAGES));
    for (int i = 0; i < elements.size(); i++) {
      String path = PATH + STAGES + "[" + i + "]";
      require(elements.get(i).hasPath(NAME), path + "." + NAME, "must be given", null);
      KnownKeys.check(path, elements.get(i).withoutPath(NAME).root(), known(train).root());
    }
    return elements.isEmpty() ? List.of(ConfigFactory.parseString("name = training")) : elements;
  }

  private static Config known(Config train) {
    Config known = ConfigFactory.empty();
    for (String key : KEYS) {
      known = known.withFallback(train.withOnlyPath(key));
    }
    return known;
  }

  private static StageConfig of(Config stage) {
    return new StageConfig(
        stage.getString(NAME),
        stage.getInt("epochs"),
        stage.getInt("averaging-frequency"),
        stage.getDouble("learning-rate"),
        stage.getDouble("warm-up"),
        new Regularisation(
            stage.getDouble("dropout"),
            stage.getDouble("weight-decay"),
            stage.getDouble("language-alignment")),
        stage.getInt("patience"),
        Balance.of(stage.getString("balance"), PATH + "balance"),
        AugmentationConfig.from(stage.getConfig("augmentation")),
        Erasure.of(stage.getString("erasure"), PATH + "erasure"));
  }

  /**
   * Averagings an epoch: as many as it takes to draw the stage's examples once, at least one.
   *
   * @param examples of the stage
   * @param examplesAtOnce examples that all workers take in one minibatch each
   */
  public int roundsPerEpoch(int examples, int examplesAtOnce) {
    long perRound = (long) averagingFrequency * examplesAtOnce;
    return (int) Math.max(1, Math.round((double) examples / perRound));
  }
}
