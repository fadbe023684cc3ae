package org.polyser.training.device;

import java.util.List;

/** What ND4J computes with in this process. */
public interface ComputeBackend {

  /** A kind of backend. */
  enum Kind {
    /** The processor; devices do not concern it. */
    CPU,
    /** NVIDIA devices. */
    CUDA
  }

  /** The kind that this build of PolySER brings. */
  Kind kind();

  /** The devices that this process sees, by number; empty on the CPU. */
  List<ComputeDevice> devices();

  /**
   * Makes a device that of the calling thread: what it allocates and computes from now on lies
   * there.
   *
   * @param device one of {@link #devices()}
   */
  void bind(ComputeDevice device);
}
