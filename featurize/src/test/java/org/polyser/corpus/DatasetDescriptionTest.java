package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class DatasetDescriptionTest {

  @Test
  void isFoundOnTheClassPath() {
    DatasetDescription emodb = DatasetDescription.named("emodb");
    assertEquals("de", emodb.language());
    assertEquals("bored", emodb.emotion("L", "wav/03a01La.wav"));
  }

  @Test
  void isThereForEveryReaderWithCommonWordsOnly() {
    Set<String> words = new TreeSet<>();
    for (CorpusReader reader : Corpora.all()) {
      words.addAll(DatasetDescription.named(reader.dataset()).emotions().values());
    }
    assertTrue(Emotion.COMMON.containsAll(words), words::toString);
  }

  @Test
  void refusesACodeThatTheCorpusLacks() {
    DatasetDescription urdu = DatasetDescription.named("urdu");
    refuses(
        "urdu: emotion code of Glad/1.wav must be one of Angry, Happy, Neutral, Sad, got Glad",
        () -> urdu.emotion("Glad", "Glad/1.wav"));
  }

  @Test
  void refusesAWordThatIsNoEmotionWord() {
    refuses(
        "polyser.datasets.x.emotions.W must be a lower-case English adjective such as angry,"
            + " got Wut",
        () -> parsed("language = de, licence = l, citation = c, emotions { W = Wut }"));
  }

  @Test
  void refusesADescriptionThatLacksAKey() {
    var refusal =
        assertThrows(InvalidInputException.class, () -> parsed("licence = l, emotions {}"));
    assertTrue(refusal.getMessage().startsWith("dataset x: "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("'language'"), refusal.getMessage());
  }

  @Test
  void refusesANameWithoutDescription() {
    refuses(
        "dataset must have a conf/datasets/NAME.conf, got nowhere",
        () -> DatasetDescription.named("nowhere"));
  }

  private static DatasetDescription parsed(String section) {
    return DatasetDescription.of(
        "x", ConfigFactory.parseString("polyser.datasets.x { " + section + " }"));
  }

  private static void refuses(String message, org.junit.jupiter.api.function.Executable reading) {
    assertEquals(message, assertThrows(InvalidInputException.class, reading).getMessage());
  }
}
