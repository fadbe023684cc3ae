package org.polyser.jobs.recordings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.polyser.jobs.recordings.InflationGuard.BombException;

class InflationGuardTest {

  @Test
  void noise_and_a_silent_recording_pass() throws IOException {
    byte[] content = new byte[9 << 20];
    new Random(1).nextBytes(content);
    Arrays.fill(content, 0, 7 << 20, (byte) 0);
    assertArrayEquals(content, InflationGuard.over(gzip(content)).readAllBytes());
  }

  @Test
  void what_inflates_a_thousandfold_is_refused_after_megabytes() throws IOException {
    InputStream bomb = InflationGuard.over(gzip(new byte[64 << 20]));
    long[] read = {0};
    BombException refusal =
        assertThrows(
            BombException.class,
            () -> {
              byte[] buffer = new byte[1 << 16];
              for (int count = 0; count >= 0; count = bomb.read(buffer)) {
                read[0] += count;
              }
            });
    assertTrue(read[0] < 20 << 20, read[0] + " bytes were inflated");
    assertTrue(refusal.getMessage().contains("inflate to more than"), refusal.getMessage());
  }

  private static InputStream gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }
}
