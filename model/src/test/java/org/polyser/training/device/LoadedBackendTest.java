package org.polyser.training.device;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;

class LoadedBackendTest {

  @TempDir private Path folder;

  /** Of the usual build, which is what tests run on. */
  @Test
  void the_backend_of_the_usual_build_is_the_cpu_and_has_no_devices() {
    LoadedBackend loaded = LoadedBackend.load();
    assertEquals(ComputeBackend.Kind.CPU, loaded.kind());
    assertEquals(List.of(), loaded.devices());
  }

  @Test
  void cuda_without_a_driver_is_refused_before_it_is_loaded() {
    Path none = folder.resolve("version");
    assertEquals(
        "the CUDA backend must find a device and NVIDIA's driver of it (" + none + "), got none",
        assertThrows(
                InvalidInputException.class,
                () -> LoadedBackend.requireDriver(List.of("JCublasBackend"), none))
            .getMessage());
    assertDoesNotThrow(() -> LoadedBackend.requireDriver(List.of("JCublasBackend"), folder));
    assertDoesNotThrow(() -> LoadedBackend.requireDriver(List.of("CpuBackend"), none));
  }
}
