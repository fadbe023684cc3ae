package org.polyser.features.picture;

/**
 * A mark on an axis.
 *
 * @param position as a fraction of the axis, from the left or from the bottom
 * @param label what stands beside it
 */
record Tick(double position, String label) {}
