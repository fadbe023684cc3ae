package org.polyser.training.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class DeviceRulesTest {

  private static final ComputeDevice VOLTA = device(0, "V100", 7, 0);
  private static final ComputeDevice AMPERE = device(1, "A100", 8, 0);
  private static final ComputeDevice HOPPER = device(2, "H100", 9, 0);

  private static final ComputeBackend CPU = backend(ComputeBackend.Kind.CPU);

  @Test
  void a_task_computes_on_the_device_that_it_was_assigned() {
    DeviceRules rules = new DeviceRules(cuda(VOLTA, AMPERE, HOPPER));
    assertEquals(Optional.of(VOLTA), rules.chosen(List.of("0")));
    assertEquals(Optional.of(AMPERE), rules.chosen(List.of("1")));
  }

  @Test
  void without_an_assignment_only_a_single_device_is_taken() {
    assertEquals(Optional.of(VOLTA), new DeviceRules(cuda(VOLTA)).chosen(List.of()));
    assertEquals(
        "spark.task.resource.gpu.amount must be 1 where a machine has 2 devices, got none",
        refusal(cuda(VOLTA, AMPERE)));
  }

  @Test
  void no_device_at_all_is_refused() {
    assertEquals("the CUDA backend must find a device, got none", refusal(cuda()));
    assertEquals(
        "the gpu address of a task must be the number of one of the 0 devices that CUDA finds,"
            + " got 0",
        refusal(cuda(), "0"));
  }

  @Test
  void an_address_that_is_no_device_is_refused() {
    assertEquals(
        "the gpu address of a task must be the number of one of the 2 devices that CUDA finds,"
            + " got 2",
        refusal(cuda(VOLTA, AMPERE), "2"));
    assertEquals(
        "the gpu address of a task must be the number of one of the 1 devices that CUDA finds,"
            + " got GPU-7f6a",
        refusal(cuda(VOLTA), "GPU-7f6a"));
  }

  @Test
  void several_devices_for_one_task_are_refused() {
    assertEquals(
        "spark.task.resource.gpu.amount must be 1, got 2", refusal(cuda(VOLTA, AMPERE), "0", "1"));
  }

  @Test
  void a_device_that_there_is_no_machine_code_for_is_refused() {
    assertEquals(
        "device 2 (H100, compute capability 9.0) must be of a generation that the CUDA backend has"
            + " machine code for [3.7, 5.0, 5.2, 6.0, 6.1, 7.0, 7.5, 8.0, 8.6], got 9.0",
        refusal(cuda(VOLTA, AMPERE, HOPPER), "2"));
  }

  /** Code for a capability runs on later minors of its major alone. */
  @ParameterizedTest
  @CsvSource({
    "3, 5, false", "3, 7, true", "5, 2, true", "6, 1, true", "7, 0, true", "7, 2, true",
    "7, 5, true", "8, 0, true", "8, 6, true", "8, 9, true", "9, 0, false", "10, 0, false"
  })
  void machine_code_runs_within_its_major(int major, int minor, boolean accepted) {
    ComputeBackend backend = cuda(device(0, "any", major, minor));
    if (accepted) {
      new DeviceRules(backend).chosen(List.of("0"));
    } else {
      refusal(backend, "0");
    }
  }

  @Test
  void the_cpu_needs_no_device_and_refuses_to_let_one_stand_idle() {
    assertEquals(Optional.empty(), new DeviceRules(CPU).chosen(List.of()));
    assertEquals(
        "the backend of a task that holds a gpu must be CUDA (./mvnw -Pcuda -DskipTests package),"
            + " got the CPU",
        refusal(CPU, "0"));
  }

  private static String refusal(ComputeBackend backend, String... assigned) {
    return assertThrows(
            InvalidInputException.class, () -> new DeviceRules(backend).chosen(List.of(assigned)))
        .getMessage();
  }

  private static ComputeDevice device(int number, String name, int major, int minor) {
    return new ComputeDevice(number, name, new ComputeCapability(major, minor));
  }

  private static ComputeBackend cuda(ComputeDevice... devices) {
    return backend(ComputeBackend.Kind.CUDA, devices);
  }

  private static ComputeBackend backend(ComputeBackend.Kind kind, ComputeDevice... devices) {
    return new ComputeBackend() {
      @Override
      public Kind kind() {
        return kind;
      }

      @Override
      public List<ComputeDevice> devices() {
        return List.of(devices);
      }

      @Override
      public void bind(ComputeDevice device) {
        throw new AssertionError("rules bind nothing");
      }
    };
  }
}
