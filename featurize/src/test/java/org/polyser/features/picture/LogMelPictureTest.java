package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.polyser.audio.Waveform;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelExtractor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LogMelPictureTest {

  private static final LogMelConfig WHISPER = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
  private static final int RATE = 16_000;
  private static final int SECONDS = 2;

  @Test
  void aToneIsBrightestAtTheTickOfItsFrequency() throws Exception {
    Document svg = parse(picture(tone(1000), "tone.wav"));
    BufferedImage image = image(svg, 0);
    double top = number(images(svg).get(0), "y");
    double height = number(images(svg).get(0), "height");
    int brightest = brightestRow(image, image.getWidth() / 2);
    double centre = top + (brightest + 1.0) / image.getHeight() * height;
    // The band whose centre is nearest lies within half a band: a band is 1/81 of the height.
    assertEquals(tickHeight(svg, "1000"), centre, height / 81, "1 kHz");
  }

  @Test
  void aSweepRises() throws Exception {
    BufferedImage image = image(parse(picture(sweep(), "sweep.wav")), 0);
    int previous = image.getHeight();
    for (int column = 20; column < image.getWidth() - 20; column += 20) {
      int row = brightestRow(image, column);
      assertTrue(row < previous, "column " + column + ": " + row + " below " + previous);
      previous = row;
    }
  }

  @Test
  void aBurstLiesAtTheTickOfItsTime() throws Exception {
    float[] samples = new float[SECONDS * RATE];
    samples[RATE] = 1; // at 1 s
    Document svg = parse(picture(samples, "click.wav"));
    BufferedImage image = image(svg, 0);
    int column = 0;
    for (int x = 0; x < image.getWidth(); x++) {
      column = level(image, x, 0) > level(image, column, 0) ? x : column;
    }
    Element plot = images(svg).get(0);
    double centre = number(plot, "x") + (column + 0.5) / image.getWidth() * number(plot, "width");
    assertEquals(text(svg, "1.0", "x"), centre, 0.01, "1 s");
  }

  @Test
  void isWellFormedWhateverTheFileIsCalled() throws Exception {
    String name = "<b>&\"'\u0001\ud800 ]]> %s \n übung 日本.wav";
    Document svg = parse(picture(tone(440), name));
    String shown = "<b>&\"'\ufffd\ufffd ]]> %s \ufffd übung 日本.wav";
    assertEquals("Log-mel of " + shown, first(svg, "title").getTextContent());
    assertEquals(shown, first(svg, "text").getTextContent());
  }

  @Test
  void tellsInWordsWhatItShows() throws Exception {
    Document svg = parse(picture(tone(1000), "tone.wav"));
    String description = first(svg, "desc").getTextContent();
    assertTrue(
        description.startsWith(
            "2.00 s · 16000 Hz · 2 channels (channel=1) · 200 frames × 80 mels. "),
        description);
    // The centre of the band that holds 1 kHz.
    assertTrue(description.endsWith(" s and 1006 Hz."), description);
    assertEquals("img", svg.getDocumentElement().getAttribute("role"));
    assertEquals("title description", svg.getDocumentElement().getAttribute("aria-labelledby"));
  }

  @Test
  void silenceIsDark() throws Exception {
    BufferedImage image = image(parse(picture(new float[RATE], "silence.wav")), 0);
    for (int row = 0; row < image.getHeight(); row++) {
      assertEquals(0, level(image, 50, row), "row " + row);
    }
  }

  @Test
  void refusesToShowNothing() {
    FeatureMatrix nothing = new FeatureMatrix(new float[0], 0, 80);
    RecordingCaption caption = new RecordingCaption("x", 0, RATE, 1, 0);
    assertThrows(
        IllegalArgumentException.class, () -> LogMelPicture.svg(nothing, WHISPER, caption));
  }

  private static float[] tone(double hz) {
    float[] samples = new float[SECONDS * RATE];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hz * i / RATE));
    }
    return samples;
  }

  /** From 200 to 7200 Hz, evenly in time. */
  private static float[] sweep() {
    float[] samples = new float[SECONDS * RATE];
    for (int i = 0; i < samples.length; i++) {
      double t = (double) i / RATE;
      samples[i] = (float) Math.sin(2 * Math.PI * (200 + 3500 * t / SECONDS) * t);
    }
    return samples;
  }

  private static String picture(float[] samples, String name) throws Exception {
    Waveform stereo = new Waveform(new float[][] {new float[samples.length], samples}, RATE);
    FeatureMatrix features = new LogMelExtractor(WHISPER).extract(stereo.channel(1));
    RecordingCaption caption = new RecordingCaption(name, stereo.durationSeconds(), RATE, 2, 1);
    return LogMelPicture.svg(features, WHISPER, caption);
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<Element> elements(Document svg, String name) {
    NodeList nodes = svg.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Element first(Document svg, String name) {
    return elements(svg, name).get(0);
  }

  private static List<Element> images(Document svg) {
    return elements(svg, "image");
  }

  private static BufferedImage image(Document svg, int index) throws Exception {
    String uri = images(svg).get(index).getAttribute("xlink:href");
    String base64 = uri.substring("data:image/png;base64,".length());
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** Where the text of a tick stands. */
  private static double text(Document svg, String label, String attribute) {
    return elements(svg, "text").stream()
        .filter(text -> text.getTextContent().equals(label))
        .mapToDouble(text -> number(text, attribute))
        .findFirst()
        .orElseThrow();
  }

  /** Height of the mark left of which a label stands; the label's baseline is 5 lower. */
  private static double tickHeight(Document svg, String label) {
    double baseline = text(svg, label, "y");
    return elements(svg, "line").stream()
        .mapToDouble(line -> number(line, "y1"))
        .filter(y -> Math.abs(y + 5 - baseline) < 0.01)
        .findFirst()
        .orElseThrow();
  }

  private static int brightestRow(BufferedImage image, int column) {
    int brightest = 0;
    for (int row = 0; row < image.getHeight(); row++) {
      brightest = level(image, column, row) > level(image, column, brightest) ? row : brightest;
    }
    return brightest;
  }

  /** Index into the palette: 0 is the quietest. */
  private static int level(BufferedImage image, int column, int row) {
    return image.getRaster().getSample(column, row, 0);
  }
}
