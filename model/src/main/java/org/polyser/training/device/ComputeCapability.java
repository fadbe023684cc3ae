package org.polyser.training.device;

/**
 * The generation of a CUDA device.
 *
 * @param major of the architecture
 * @param minor of the revision
 */
public record ComputeCapability(int major, int minor) {

  /**
   * Whether machine code for this capability runs on a device of another: within a major, on the
   * same minor and later ones.
   *
   * <p>Source: NVIDIA, CUDA C++ Programming Guide, section Binary Compatibility.
   */
  boolean runsOn(ComputeCapability device) {
    return major == device.major && minor <= device.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
