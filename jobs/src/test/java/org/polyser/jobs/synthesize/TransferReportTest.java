package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class TransferReportTest {

  private static final String REPORT =
      """
      {"rows":[
        {"dataset":"a_b","language":"de","protocol":"fixed-split","labels":["x"],"confusion":[[339]],
         "n":339,"uar":0.386,"uar_low":0.32,"uar_high":0.466,
         "chance":0.25,"interval_level":0.95,"seen":{"dataset":false,"language":false}},
        {"dataset":"c","language":"ur","protocol":"fixed-split","labels":["x"],"confusion":[[40]],
         "n":40,"uar":0.5,"uar_low":0.25,"uar_high":0.75,
         "chance":0.5,"interval_level":0.9,"seen":{"dataset":false,"language":true}}],
       "provenance":{"artefact":"report","format_version":1,"code_version":"1","run_id":"r",
        "fingerprint":"%1$s","inputs":[
         {"role":"features","uri":"f"},
         {"role":"aligner","uri":"a","provenance":{"artefact":"aligner","format_version":1,
          "code_version":"1","run_id":"r","fingerprint":"%1$s",
          "facts":{"seen_datasets":["m5ser","nemo"]}}}]}}
      """
          .formatted(Fingerprint.of("anything").sha256());

  @TempDir private Path folder;

  @Test
  void noReportIsQuotedByDefault() {
    assertEquals(List.of(), TransferReport.from(SynthesisConfigTest.reference()));
  }

  @Test
  void reportsAreReadInTheirOrder() {
    assertEquals(
        List.of(new TransferReport("b", "/r/1"), new TransferReport("a", "/r/2")),
        TransferReport.from(
            ConfigFactory.parseString(
                "polyser.synthesize.transfer"
                    + " = [{ name = b, report = /r/1 }, { name = a, report = /r/2 }]")));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.transfer.name must not be blank, got ",
        refusal(() -> new TransferReport("", "r")));
    assertEquals(
        "polyser.synthesize.transfer.report must not be blank, got  ",
        refusal(() -> new TransferReport("a", " ")));
  }

  @Test
  void everyRowOfTheReportBecomesOneOfTheCard() throws IOException {
    Files.writeString(folder.resolve("report.json"), REPORT);
    assertEquals(
        """
        | M5SER + real | m5ser, nemo | a\\_b | de | no | 339 | 38.6 | 32.0–46.6 (95 %) | 25.0 |
        | M5SER + real | m5ser, nemo | c | ur | yes | 40 | 50.0 | 25.0–75.0 (90 %) | 50.0 |
        """,
        new TransferReport("M5SER + real", folder.toString()).rows());
  }

  @Test
  void whatIsNoReportIsRefused() throws IOException {
    TransferReport report = new TransferReport("a", folder.toString());
    String file = folder + "/report.json";
    assertEquals(file + " must exist", refusal(report::rows));
    Files.writeString(folder.resolve("report.json"), "{\"rows\":[]}");
    assertEquals(
        file + " must be a report with rows and provenance, got {\"rows\":[]}",
        refusal(report::rows));
    Files.writeString(folder.resolve("report.json"), "{\"rows\"");
    assertTrue(refusal(report::rows).startsWith(file + " must be JSON, got "));
  }

  @Test
  void theSectionOfACardIsReplacedAndNotAddedAgain() throws IOException {
    Files.writeString(folder.resolve("report.json"), REPORT);
    String none = TransferSection.of(List.of());
    String some = TransferSection.of(List.of(new TransferReport("x", folder.toString())));
    String without = TransferSection.in("# Card\n", none);
    String with = TransferSection.in("# Card\n", some);
    assertEquals("# Card\n\n## Transfer to real speech\n\n" + some, with);
    assertEquals(with, TransferSection.in(without, some));
    assertEquals(without, TransferSection.in(with, none));
  }

  private static String refusal(Executable call) {
    return assertThrows(InvalidInputException.class, call).getMessage();
  }
}
