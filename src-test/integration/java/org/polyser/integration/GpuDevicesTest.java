package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code submit-scripts/gpu-devices}, in front of an nvidia-smi that the tests write. */
class GpuDevicesTest {

  @TempDir private Path folder;

  @Test
  void devices_are_told_as_spark_asks_for_them() throws IOException {
    Outcome outcome = run("printf '0\\n1\\n'").requireDone();
    assertEquals("{\"name\":\"gpu\",\"addresses\":[\"0\",\"1\"]}\n", outcome.stdout());
  }

  @Test
  void a_machine_without_devices_is_told_in_one_line() throws IOException {
    Outcome outcome = run("echo 'No devices were found'");
    assertEquals(1, outcome.exitCode());
    assertEquals(
        "gpu-devices: this machine must have an NVIDIA device, got none\n", outcome.stderr());
    assertEquals("", outcome.stdout());
  }

  @Test
  void a_driver_that_does_not_answer_is_told_in_one_line() throws IOException {
    Outcome outcome = run("echo 'NVIDIA-SMI has failed' && exit 9");
    assertEquals(1, outcome.exitCode());
    assertEquals(
        "gpu-devices: nvidia-smi must list the devices, got an error: run it by hand\n",
        outcome.stderr());
  }

  private Outcome run(String nvidiaSmi) throws IOException {
    Path script = Files.writeString(folder.resolve("nvidia-smi"), "#!/bin/sh\n" + nvidiaSmi);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    String path = folder + ":" + System.getenv("PATH");
    return Command.run(
        List.of(Repository.path("submit-scripts/gpu-devices").toString()), Map.of("PATH", path));
  }
}
