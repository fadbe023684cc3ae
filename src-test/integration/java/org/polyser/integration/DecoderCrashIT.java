package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A native decoder that crashes costs the recording that it crashes on, and nothing else. A small
 * library, preloaded into the executors, stands in for the fault: it aborts the process when a
 * packet that it is to decode holds a certain word.
 */
class DecoderCrashIT {

  private static final String WORD = "CRASH ON THIS PACKET";
  private static final int NUM_GOOD = 30;
  private static final int SAMPLE_RATE = 16_000;

  private static final String LIBRARY =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <stdint.h>
      #include <stdlib.h>
      #include <string.h>

      struct packet { void *buffer; int64_t pts; int64_t dts; uint8_t *data; int size; };

      int avcodec_send_packet(void *context, const struct packet *packet) {
        static int (*decode)(void *, const struct packet *);
        if (!decode)
          decode = (int (*)(void *, const struct packet *))
              dlsym(dlopen("libavcodec.so.59", RTLD_LAZY | RTLD_NOLOAD), "avcodec_send_packet");
        if (packet && packet->data && memmem(packet->data, packet->size, "%1$s", strlen("%1$s")))
          abort();
        return decode(context, packet);
      }
      """
          .formatted(WORD);

  @TempDir private Path folder;

  @Test
  void a_crash_costs_one_recording() throws Exception {
    Path library = compiled();
    Path manifest = corpus();
    Path features = folder.resolve("features");
    Command.polyser(
            "featurize",
            "input=" + manifest,
            "output=" + features,
            "--",
            "--conf",
            "spark.executorEnv.LD_PRELOAD=" + library)
        .requireDone();
    List<Row> rejected;
    try (LocalSpark spark = new LocalSpark()) {
      assertEquals(NUM_GOOD, spark.rows(features.resolve("data")).size());
      rejected = spark.rows(features.resolve("rejected"));
    }
    assertEquals(1, rejected.size());
    assertEquals("x/crash", rejected.get(0).getAs("utterance_id"));
    assertEquals("decoder-crashed", rejected.get(0).<Row>getAs("status").<String>getAs("code"));
  }

  private Path compiled() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("crash.c"), LIBRARY);
    Path library = folder.resolve("crash.so");
    int code;
    try {
      code =
          new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
              .inheritIO()
              .start()
              .waitFor();
    } catch (IOException e) {
      Assumptions.abort("no C compiler (cc) to make the library that crashes");
      throw e;
    }
    assertTrue(code == 0, "cc ended with " + code);
    return library;
  }

  private Path corpus() throws IOException {
    StringBuilder manifest = new StringBuilder();
    for (int i = 0; i < NUM_GOOD; i++) {
      Files.write(folder.resolve(i + ".au"), sun(new byte[0]));
      manifest.append(line("x/" + i, i + ".au"));
    }
    Files.write(folder.resolve("crash.au"), sun(WORD.getBytes(StandardCharsets.US_ASCII)));
    manifest.append(line("x/crash", "crash.au"));
    return Files.writeString(folder.resolve("manifest.jsonl"), manifest);
  }

  private static String line(String id, String recording) {
    return """
        {"utterance_id":"%s","dataset":"x","language":"de","recording":"%s"}
        """
        .formatted(id, recording);
  }

  /** A second of a saw-tooth as Sun audio, 16 bit, whose first samples are the given bytes. */
  private static byte[] sun(byte[] first) {
    int header = 24;
    ByteBuffer audio = ByteBuffer.allocate(header + 2 * SAMPLE_RATE);
    audio.put(".snd".getBytes(StandardCharsets.US_ASCII)).putInt(header).putInt(2 * SAMPLE_RATE);
    audio.putInt(3).putInt(SAMPLE_RATE).putInt(1);
    for (int i = 0; i < SAMPLE_RATE; i++) {
      audio.putShort((short) (i * 300));
    }
    audio.position(header);
    audio.put(first);
    return audio.array();
  }
}
