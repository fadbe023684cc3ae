package org.polyser.training.device;

import java.util.List;
import java.util.Optional;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;

/**
 * Decides what a worker computes on. What cannot be computed on is refused here, before it would be
 * found out in the middle of a minibatch, or never: a device that was assigned and stands idle is a
 * mistake, too.
 *
 * @param backend of this process
 */
public record DeviceRules(ComputeBackend backend) {

  /**
   * What nd4j-cuda-11.6 1.0.0-M2.1 holds machine code for. It holds no PTX, which a driver could
   * compile for later ones.
   *
   * <p>Source: the code objects in the fat binaries of its libnd4jcuda.so, 228 for each of these
   * and no other.
   */
  private static final List<ComputeCapability> COMPILED_FOR =
      List.of(
          new ComputeCapability(3, 7),
          new ComputeCapability(5, 0),
          new ComputeCapability(5, 2),
          new ComputeCapability(6, 0),
          new ComputeCapability(6, 1),
          new ComputeCapability(7, 0),
          new ComputeCapability(7, 5),
          new ComputeCapability(8, 0),
          new ComputeCapability(8, 6));

  /**
   * The device of a worker.
   *
   * @param assigned addresses that the scheduler gave it, indices of devices; none where it
   *     schedules no devices
   * @return none on the CPU; else the one that was assigned, or, where none was, the only one there
   *     is
   * @throws InvalidInputException if the backend is that of the CPU though a device was assigned,
   *     or the device is not there, or not one that the backend has code for
   */
  public Optional<ComputeDevice> chosen(List<String> assigned) {
    if (backend.kind() == ComputeBackend.Kind.CPU) {
      Rule.require(
          assigned.isEmpty(),
          "the backend of a task that holds a gpu",
          "must be CUDA (./mvnw -Pcuda -DskipTests package)",
          "the CPU");
      return Optional.empty();
    }
    ComputeDevice device = assigned.isEmpty() ? only() : named(assigned);
    requireCode(device);
    return Optional.of(device);
  }

  private ComputeDevice only() {
    List<ComputeDevice> devices = backend.devices();
    Rule.require(!devices.isEmpty(), "the CUDA backend", "must find a device", "none");
    Rule.require(
        devices.size() == 1,
        "spark.task.resource.gpu.amount",
        "must be 1 where a machine has " + devices.size() + " devices",
        "none");
    return devices.get(0);
  }

  private ComputeDevice named(List<String> assigned) {
    Rule.require(
        assigned.size() == 1, "spark.task.resource.gpu.amount", "must be 1", assigned.size());
    String address = assigned.get(0);
    List<ComputeDevice> devices = backend.devices();
    return devices.stream()
        .filter(device -> String.valueOf(device.number()).equals(address))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "the gpu address of a task must be the number of one of the "
                        + devices.size()
                        + " devices that CUDA finds, got "
                        + address));
  }

  private static void requireCode(ComputeDevice device) {
    Rule.require(
        COMPILED_FOR.stream().anyMatch(code -> code.runsOn(device.capability())),
        device.toString(),
        "must be of a generation that the CUDA backend has machine code for " + COMPILED_FOR,
        device.capability());
  }
}
