package org.polyser.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.polyser.config.InvalidInputException;
import org.polyser.markdown.Markdown;

/**
 * Writes a section of a model folder's card anew: nothing else of it, and of the folder, changes.
 */
public final class AmendedCard {

  private AmendedCard() {}

  /**
   * Gives a section another body; the card may have been edited since it was written.
   *
   * @param folder of a model
   * @param title of the section, which comes to the end of a card that has none of it
   * @param body Markdown
   * @throws InvalidInputException if the folder has no card
   * @throws IOException if it cannot be written
   */
  public static void write(ModelFolder folder, String title, String body) throws IOException {
    String card = Markdown.withSection(read(folder), title, body);
    Checksums.rewrite(folder, AlignerStore.CARD, card.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(ModelFolder folder) {
    try {
      return new String(folder.read(AlignerStore.CARD), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new InvalidInputException(
          folder.location() + " must hold a card, got no readable " + AlignerStore.CARD);
    }
  }
}
