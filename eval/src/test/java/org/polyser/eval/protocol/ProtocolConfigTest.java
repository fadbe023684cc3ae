package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.protocol.FoldedProtocol.SpeakerIndependent;

class ProtocolConfigTest {

  private static final Config DEFAULTS = ConfigFactory.parseResources("reference.conf");

  @Test
  void defaultsAreThoseOfReferenceConf() {
    ProtocolConfig config = ProtocolConfig.from(DEFAULTS);
    assertEquals(new ProtocolConfig("fixed-split", 5, 1, "", List.of()), config);
    assertFalse(config.trains());
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    assertEquals(
        new ProtocolConfig("emobox", 7, 8, "folder", List.of(3L, 4L)),
        of("protocol=emobox, folds=7, fold-seed=8, emobox=folder, seeds=[3, 4]"));
  }

  @Test
  void everyRuleIsCheckedWithAnExactMessage() {
    assertMessage(
        "protocol must be one of fixed-split, leave-one-language-out, leave-one-corpus-out,"
            + " speaker-independent, cross-corpus, emobox, got loso",
        "protocol=loso");
    assertMessage("folds must be > 1, got 1", "folds=1");
    assertMessage("emobox must be given where protocol is emobox, got nothing", "protocol=emobox");
    assertMessage("seeds must differ, got [1, 1]", "protocol=cross-corpus, seeds=[1, 1]");
    assertMessage(
        "seeds must be empty where protocol is fixed-split, which trains nothing, got [1]",
        "seeds=[1]");
  }

  @Test
  void everyProtocolIsFoundByItsName() {
    for (String name :
        List.of(
            "leave-one-language-out",
            "leave-one-corpus-out",
            "speaker-independent",
            "cross-corpus",
            "emobox")) {
      assertEquals(name, of("emobox=f, protocol=" + name).folded(folder -> List.of()).name());
    }
    assertEquals(
        new SpeakerIndependent(7, 8),
        of("protocol=speaker-independent, folds=7, fold-seed=8").folded(folder -> List.of()));
  }

  private static ProtocolConfig of(String keys) {
    return ProtocolConfig.from(
        ConfigFactory.parseString("polyser.evaluate { %s }".formatted(keys))
            .withFallback(DEFAULTS));
  }

  private static void assertMessage(String message, String keys) {
    assertEquals(
        "polyser.evaluate." + message,
        assertThrows(InvalidInputException.class, () -> of(keys)).getMessage());
  }
}
