package org.polyser.jobs.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.jobs.launch.JobArguments;

class DescribeAlignerTest {

  @Test
  void the_default_is_told_in_a_table_with_its_totals() {
    String text = describe();
    assertTrue(text.matches("(?s)layer +kind +output +parameters\n.*"), text);
    assertLine(text, "log_mel +input +\\[N, 80, T] +0");
    assertLine(text, "convolution_0 +ConvolutionBlock, kernel 5, stride 2 +\\[N, 96, T/2] +38,496");
    assertLine(text, "speech_projection +Dense +\\[N, 128] +196,736");
    assertLine(text, "text_projection +Dense +\\[N, 128] +49,280");
    assertLine(text, "N utterances of T frames, a frame every 10 ms");
    assertLine(text, "parameters +609,733, 2,438,932 bytes in single precision");
    assertLine(text, "text encoder +all-MiniLM-L6-v2, frozen, \\[N, 384]");
    assertLine(
        text,
        "receptive field +625 ms \\(61 frames\\) of a frame after the convolutions, one every 160 ms");
  }

  @Test
  void columns_are_aligned() {
    List<String> table = describe().lines().takeWhile(line -> !line.isBlank()).toList();
    assertEquals(1, table.stream().mapToInt(String::length).distinct().count());
  }

  @Test
  void keys_change_what_is_told() {
    String text =
        describe(
            "aligner.attention-heads=4",
            "aligner.channels=[8,16]",
            "polyser.featurize.log-mel.num-mels=40",
            "polyser.featurize.log-mel.frame-shift=200");
    assertLine(text, "log_mel +input +\\[N, 40, T] +0");
    assertLine(text, "attention_query +Convolution1D +\\[N, 16, T/4] +256");
    assertLine(text, "attention +SelfAttention +\\[N, 16, T/4] +0");
    assertLine(text, "N utterances of T frames, a frame every 12.5 ms");
    assertLine(
        text,
        "receptive field +175 ms \\(13 frames\\) of a frame after the convolutions, one every 50 ms");
  }

  private static void assertLine(String text, String pattern) {
    assertTrue(text.lines().anyMatch(line -> line.matches(pattern)), pattern + " in\n" + text);
  }

  private static String describe(String... words) {
    return DescribeAligner.text(
        JobArguments.parse("train", words)
            .resolve(ConfigFactory.defaultReferenceUnresolved(), file -> ""));
  }
}
