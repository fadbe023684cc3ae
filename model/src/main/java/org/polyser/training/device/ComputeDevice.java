package org.polyser.training.device;

/**
 * A device of CUDA.
 *
 * @param number index among the devices that this process sees, from 0
 * @param name as its driver says it, such as {@code Tesla V100-SXM2-16GB}
 * @param capability what machine code it runs
 */
public record ComputeDevice(int number, String name, ComputeCapability capability) {

  /** Such as {@code device 0 (Tesla V100-SXM2-16GB, compute capability 7.0)}. */
  @Override
  public String toString() {
    return "device " + number + " (" + name + ", compute capability " + capability + ")";
  }
}
