package org.polyser.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingHistory.Epoch;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class HistoryPictureTest {

  private static final TrainingHistory HISTORY =
      history(
          new Epoch("training", 1, 3, 0.3, 9),
          new Epoch("training", 2, 1.5, 0.6, 9),
          new Epoch("training", 3, 1, 0.5, 9));

  private static TrainingHistory history(Epoch... epochs) {
    return new TrainingHistory(List.of(epochs));
  }

  @Test
  void samples_lie_in_target_for_eyes() throws IOException {
    List<Epoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= 30; epoch++) {
      double uar = 0.25 + 0.4 * (1 - Math.exp(-epoch / 8.0)) + 0.02 * Math.sin(epoch);
      epochs.add(new Epoch("training", epoch, 1.2 + 2 * Math.exp(-epoch / 5.0), uar, 100));
    }
    Path folder = Files.createDirectories(Path.of("target", "sample-card"));
    Files.writeString(
        folder.resolve("history.svg"),
        HistoryPicture.svg(new TrainingHistory(epochs), Optional.of(26L)));
  }

  /** Axes of 1 to 3 over 210 units from 272 upwards, epochs 1 to 3 over 360 units from 80. */
  @Test
  void points_lie_where_their_axes_say() {
    Element svg = parsed(HISTORY, Optional.of(2L));
    List<Element> curves = elements(svg, "polyline");
    assertEquals(2, curves.size());
    assertEquals("80.00,62.00 260.00,219.50 440.00,272.00", curves.get(0).getAttribute("points"));
    assertTrue(curves.get(1).getAttribute("points").startsWith("550.00,272.00 730.00,62.00 "));
  }

  @Test
  void the_kept_epoch_is_marked_on_both_curves() {
    List<Element> marks = elements(parsed(HISTORY, Optional.of(2L)), "circle");
    assertEquals(
        List.of("260.00", "730.00"), marks.stream().map(m -> m.getAttribute("cx")).toList());
    assertTrue(texts(parsed(HISTORY, Optional.of(2L))).contains("kept: 60.0"));
    assertTrue(elements(parsed(HISTORY, Optional.empty()), "circle").isEmpty());
  }

  @Test
  void the_text_alternative_tells_the_ends_and_the_extremes() {
    String description = elements(parsed(HISTORY, Optional.of(2L)), "desc").get(0).getTextContent();
    assertEquals(
        "training loss: 3.000 after epoch 1, 1.000 after epoch 3, between 1.000 and 3.000."
            + " development UAR [%]: 30.0 after epoch 1, 50.0 after epoch 3, between 30.0 and 60.0.",
        description);
  }

  @Test
  void what_was_not_measured_is_not_drawn() {
    TrainingHistory unmeasured =
        history(new Epoch("training", 1, 3, null, 9), new Epoch("training", 2, 2, null, 9));
    Element svg = parsed(unmeasured, Optional.of(2L));
    assertEquals(1, elements(svg, "polyline").size());
    assertFalse(svg.getTextContent().contains("UAR"));
    assertTrue(elements(parsed(history(), Optional.empty()), "polyline").isEmpty());
  }

  @Test
  void a_loss_that_is_not_finite_and_a_single_epoch_do_no_harm() {
    TrainingHistory broken =
        history(
            new Epoch("training", 1, Double.NaN, 0.5, 9),
            new Epoch("training", 2, Double.POSITIVE_INFINITY, 0.5, 9));
    assertEquals(1, elements(parsed(broken, Optional.of(1L)), "polyline").size());
    String single =
        HistoryPicture.svg(history(new Epoch("training", 1, 2, 0.5, 9)), Optional.of(1L));
    assertFalse(single.contains("NaN"), single);
  }

  @Test
  void marks_of_the_epochs_do_not_crowd() {
    Epoch[] epochs =
        IntStream.rangeClosed(1, 200)
            .mapToObj(e -> new Epoch("training", e, 1, null, 9))
            .toArray(Epoch[]::new);
    List<String> texts = texts(parsed(history(epochs), Optional.empty()));
    assertTrue(texts.containsAll(List.of("1", "50", "100", "150", "200")), texts::toString);
    assertFalse(texts.contains("75"), texts::toString);
  }

  private static List<String> texts(Element svg) {
    return elements(svg, "text").stream().map(Element::getTextContent).toList();
  }

  private static List<Element> elements(Element svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static Element parsed(TrainingHistory history, Optional<Long> kept) {
    byte[] svg = HistoryPicture.svg(history, kept).getBytes(StandardCharsets.UTF_8);
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(svg))
          .getDocumentElement();
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
