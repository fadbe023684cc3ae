package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.ruiyun.jvppeteer.api.core.Browser;
import com.ruiyun.jvppeteer.cdp.entities.PDFOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people meet it. */
class ReportInBrowserTest {

  private static final String UAR = "section:has(#numbers) thead th:nth-child(4)";
  private static final String LEAST_FIRST =
      "[...document.querySelectorAll('section:has(#numbers) tbody tr')]"
          + ".map(row => row.cells[3].textContent).join(' ')";

  @TempDir(cleanup = CleanupMode.ALWAYS)
  static Path folder;

  private static Browser browser;
  private static Path sample;
  private static Path folded;

  @BeforeAll
  static void start() throws IOException {
    browser = Chromium.start(folder.resolve("profile"));
    sample = written("sample.html", SampleReport.report());
    folded = written("folded.html", FoldedSample.report());
  }

  @AfterAll
  static void close() throws Exception {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"360,light", "768,light", "1280,light", "360,dark", "768,dark", "1280,dark"})
  void nothingOverflowsFailsOrLeavesThePage(int width, String scheme) throws Exception {
    OpenPage open = OpenPage.of(browser, sample, width, scheme);
    assertEquals(List.of(), open.complaints);
    assertEquals(List.of(sample.toUri().toString()), open.requests);
    assertEquals(
        Integer.toString(width), open.value("document.documentElement.scrollWidth"), "overflow");
    open.page.close();
  }

  @ParameterizedTest
  @CsvSource({"390,light", "768,dark", "1280,light"})
  void aReportOfFoldsDoesNeither(int width, String scheme) throws Exception {
    OpenPage open = OpenPage.of(browser, folded, width, scheme);
    assertEquals(List.of(), open.complaints);
    assertEquals(
        Integer.toString(width), open.value("document.documentElement.scrollWidth"), "overflow");
    open.page.close();
  }

  @Test
  void everyFoldHasItsMapAndItsLines() throws Exception {
    OpenPage open = OpenPage.of(browser, folded, 1280, "light");
    String fold = "figure.map fieldset:first-of-type label:nth-of-type(%d) input";
    String groups = "[...document.querySelectorAll('figure.map .groups button')].length";
    String marks = "document.querySelectorAll('figure.map svg path').length";
    int german = Integer.parseInt(open.value(marks));
    open.page.click("figure.map fieldset:nth-of-type(3) label:nth-of-type(2) input"); // UMAP
    open.page.click(fold.formatted(5)); // too small for it
    assertEquals("4", open.value(groups));
    assertEquals(115, german - Integer.parseInt(open.value(marks)), "5 utterances, not 120");
    String lines = "document.querySelectorAll('figure.line svg path[fill=none]').length";
    int all = Integer.parseInt(open.value(lines));
    open.page.click("figure.line .groups button");
    assertEquals(2, all - Integer.parseInt(open.value(lines)), "two seeds of a fold");
    assertEquals(List.of(), open.complaints);
    open.page.close();
  }

  @Test
  void everyFigureIsDrawnAndHasWordsAndATable() throws Exception {
    everyFigure(sample, "15");
    everyFigure(folded, "14");
  }

  private static void everyFigure(Path file, String count) throws Exception {
    OpenPage open = OpenPage.of(browser, file, 1280, "light");
    assertEquals(count, open.value("document.querySelectorAll('figure').length"));
    assertEquals(
        "",
        open.value(
            "[...document.querySelectorAll('figure')].filter(figure => {"
                + " const chart = figure.querySelector('[role=img]');"
                + " return chart.getAttribute('aria-label').length < 20"
                + " || chart.querySelectorAll('svg path, svg text').length < 5"
                + " || figure.querySelectorAll('details tbody tr').length === 0;"
                + "}).map(figure => figure.innerText).join()"));
    assertEquals(
        "",
        open.value(
            "[...document.querySelectorAll('svg text')].map(text => text.textContent)"
                + ".filter(text => text.includes('...')).join()"),
        "names are cut off");
    open.page.close();
  }

  @Test
  void tablesSortByClickAndByKeyboard() throws Exception {
    OpenPage open = OpenPage.of(browser, sample, 1280, "light");
    open.page.click(UAR + " button");
    assertEquals("14.5 54.8 58.6 64.9 79.2", open.value(LEAST_FIRST));
    open.page.keyboard().press("Enter");
    assertEquals("79.2 64.9 58.6 54.8 14.5", open.value(LEAST_FIRST));
    assertEquals("descending", open.value("document.querySelector('" + UAR + "').ariaSort"));
    open.page.keyboard().press("Space");
    assertEquals("14.5 54.8 58.6 64.9 79.2", open.value(LEAST_FIRST));
    open.page.close();
  }

  @Test
  void theMapIsColouredByLanguageAndByKeyboard() throws Exception {
    OpenPage open = OpenPage.of(browser, sample, 768, "dark");
    String groups = "document.querySelector('figure.map .groups').innerText.replaceAll('\\n', ' ')";
    assertEquals("angry happy neutral sad", open.value(groups));
    open.page.focus("figure.map fieldset input");
    open.page.keyboard().press("ArrowRight");
    assertEquals("English German Italian Polish Urdu", open.value(groups));
    String marks = "document.querySelectorAll('figure.map svg path').length";
    int all = Integer.parseInt(open.value(marks));
    open.page.click("figure.map .groups button");
    assertEquals(120, all - Integer.parseInt(open.value(marks)), "a fifth of 600 utterances");
    open.page.close();
  }

  @Test
  void schemesDifferAndPaperIsLight() throws Exception {
    OpenPage light = OpenPage.of(browser, sample, 1280, "light");
    OpenPage dark = OpenPage.of(browser, sample, 1280, "dark");
    String ink = "document.querySelector('.bars svg text').getAttribute('fill')";
    assertNotEquals(light.value(ink), dark.value(ink));
    dark.page.evaluate("() => dispatchEvent(new Event('beforeprint'))");
    assertEquals(light.value(ink), dark.value(ink));
    dark.page.evaluate("() => dispatchEvent(new Event('afterprint'))");
    assertNotEquals(light.value(ink), dark.value(ink));
    assertTrue(dark.page.pdf(new PDFOptions()).length > 10_000);
    light.page.close();
    dark.page.close();
  }

  @Test
  void namesDoNoHarm() throws Exception {
    String evil = "</script><img src=x onerror=alert(1)><!--<script>{a|b}";
    ReportRow row = SampleReport.row(evil, "de", List.of(evil, "sad"), 0.5, 3, 40);
    MappedUtterance utterance = new MappedUtterance(evil, evil, "de", evil);
    Insights insights = SampleInsights.with(utterance, evil);
    Path file =
        written(
            "evil.html",
            new EvaluationReport(
                    List.of(row), List.of(), JsonNodeFactory.instance.objectNode().put(evil, evil))
                .with(insights));
    OpenPage open = OpenPage.of(browser, file, 1280, "light");
    open.page.hover("figure.heatmap svg path:nth-of-type(3)");
    assertEquals(List.of(), open.complaints);
    assertEquals(List.of(file.toUri().toString()), open.requests);
    assertEquals("0 3", open.value("document.images.length + ' ' + document.scripts.length"));
    assertEquals(evil, open.value("document.querySelector('.map .groups button').textContent"));
    open.page.close();
  }

  private static Path written(String name, EvaluationReport report) throws IOException {
    return Files.writeString(folder.resolve(name), new HtmlReportWriter().write(report));
  }
}
